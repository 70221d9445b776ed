/** Fetches the questions, hands them to what makes a form of them, and shows it. */
export async function show(make) {
  const place = document.querySelector('#app');
  const { address, answers } = JSON.parse(document.querySelector('#form').textContent);
  const response = await fetch(address);
  globalThis.peer = make(place, await response.json(), answers);
  globalThis.peer.mount();
}
