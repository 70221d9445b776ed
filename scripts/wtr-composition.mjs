/** Lets a test compose text as an input method does: `executeServerCommand('compose', { text })`, in Chromium. */
export function compositionPlugin() {
  return {
    name: 'composition',
    async executeCommand({ command, payload, session }) {
      if (command !== 'compose') return undefined;
      const page = session.browser.getPage(session.id);
      const protocol = await page.createCDPSession();
      const { text, done } = payload;
      if (done) await protocol.send('Input.insertText', { text });
      else
        await protocol.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      await protocol.detach();
      return true;
    },
  };
}
