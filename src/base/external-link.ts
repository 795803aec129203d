/** Main and the pages both have it; the types of this folder know neither Node nor the DOM. */
declare const URL: {
  parse(text: string): {
    readonly protocol: string;
    readonly username: string;
    readonly password: string;
    readonly pathname: string;
    readonly search: string;
    readonly hash: string;
    readonly href: string;
  } | null;
};

const mostChars = 2048;
/** One address and nothing else: some mail programs attach the files that a link names. */
const plainMailAddress = /^[\w.!#$&*+/=^{|}~-]+@[a-z\d.-]+$/i;

/**
 * A foreign address as it may leave for the browser or the mail program, written as a URL parser writes it; null for all others. Other schemes
 * can start programs, http shows to everybody on the way what is opened, and a name before the host makes an address look like another one.
 */
export function readExternalLink(address: string): string | null {
  const url = address.length <= mostChars ? URL.parse(address) : null;
  if (url?.protocol === 'https:') return url.username === '' && url.password === '' ? url.href : null;
  if (url?.protocol !== 'mailto:' || url.search !== '' || url.hash !== '') return null;
  return plainMailAddress.test(url.pathname) ? url.href : null;
}
