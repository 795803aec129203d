import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Processes } from './processes.ts';

/** A panel with a tray and nothing else, in the corner below on the left, as wide as its icons. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="double" value="1"/>
      <property name="length-adjust" type="bool" value="true"/>
      <property name="size" type="uint" value="48"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
`;

/** Writes what the panel reads as it starts. */
export function writePanelSettings(configFolder: string): void {
  const folder = path.join(configFolder, 'xfce4', 'xfconf', 'xfce-perchannel-xml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'xfce4-panel.xml'), settings);
}

export function startPanel(processes: Processes, env: NodeJS.ProcessEnv): void {
  processes.start('xfce4-panel', ['--disable-wm-check'], { ...env, NO_AT_BRIDGE: '1' });
}
