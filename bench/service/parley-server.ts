import { silentLog } from '../../src/base/log.ts';
import { startService } from '../../src/service/start-service.ts';
import { reportTo } from './server-process.ts';

const [dataDir = ''] = process.argv.slice(2);
const service = await startService({
  host: '127.0.0.1',
  port: 0,
  dataDir,
  log: silentLog,
  newcomersPerHour: 10_000,
});
reportTo(process, service.port, () => void service.close());
