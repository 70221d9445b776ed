/** Lets a test look at the page in forced colours: `executeServerCommand('force-colors', { active: true })`, in Chromium. */
export function forcedColorsPlugin() {
  /** Emulation ends with the session that asked for it. */
  const protocols = new Map();
  return {
    name: 'forced-colors',
    async executeCommand({ command, payload, session }) {
      if (command !== 'force-colors') return undefined;
      const page = session.browser.getPage(session.id);
      const protocol = protocols.get(session.id) ?? (await page.createCDPSession());
      protocols.set(session.id, protocol);
      const value = payload.active ? 'active' : 'none';
      await protocol.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
      return true;
    },
  };
}
