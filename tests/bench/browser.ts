/** The browser everything is measured in. */
export const FLAGS = ['--accept-lang=et,en-US,en', '--window-size=1280,900', '--force-device-scale-factor=1']
