/** The page from which the extension is downloaded. */
import type { siteExtension as et } from '../et/site-extension.ts'

export const siteExtension: typeof et = {
  title: 'Browser extension',
  lead: 'The extension is the stronger way to assess: the program is in your browser, it does not change from visit to visit, and no site sees the answers. The extension asks for access to no website at all.',
  storesTitle: 'From a store',
  storesAbout:
    'The right way for most: the store reviews the extension, signs it and keeps it up to date by itself.',
  notYet: 'not published yet',
  filesTitle: 'As a file',
  filesAbout:
    'These are the files that are handed in to the stores. Anybody can build them from the source code and compare the hashes.',
  none: 'No files of the extension have been put on this site.',
  noneDemo:
    'The demo has no files of the extension. How to try the extension is written in the terminal in which the demo runs.',
  columns: { file: 'File', size: 'Size', hash: 'Hash (SHA-256)' },
  kinds: {
    chrome: 'Chrome, Edge and other Chromium browsers',
    firefox: 'Firefox',
    sources: 'Source code from which the Firefox file is made',
  },
  installTitle: 'How to install from a file',
  chrome: {
    title: 'Chrome and Edge',
    steps: [
      'Download the file and unpack it into a folder that will stay there.',
      'Open the address chrome://extensions (in Edge edge://extensions) and switch on “Developer mode”.',
      'Choose “Load unpacked” and point at that folder.',
      'Click the puzzle piece in the toolbar and pin the compass.',
    ],
  },
  firefox: {
    title: 'Firefox',
    steps: [
      'Download the file.',
      'Open the address about:debugging#/runtime/this-firefox.',
      'Choose “Load Temporary Add-on” and the downloaded file.',
    ],
    note: 'Firefox keeps an unsigned extension only until the browser is closed. The assessment then goes with it, so save a backup before. An extension that Mozilla has signed can be installed for good.',
  },
  office: {
    title: 'For a whole organisation at once',
    text: 'IT support can install the extension on all computers by the browser’s policy (ExtensionSettings), without touching any of them. Users are then asked nothing.',
  },
  checkTitle: 'Check the hash before installing',
  checkAbout:
    'If the file is the same, so is the hash, to the last character. Compare it with the one that the federation or the counter has published in a channel of its own, not only with this site: whoever changes the site can change the hash written here as well.',
}
