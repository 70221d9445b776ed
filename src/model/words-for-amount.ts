import { below100, digit } from './words-for-day.js';

/** A whole amount in words, as it is written on papers: "một trăm năm mươi nghìn đồng". */
export function wordsForAmount(amount: number): string {
  return `${words(amount)} đồng`;
}

const units = ['', ' nghìn', ' triệu'];

/** Groups of three digits; from a thousand million on it begins anew with «tỷ». */
function words(amount: number, follows = false): string {
  const billions = Math.floor(amount / 1e9);
  const rest = amount % 1e9;
  if (billions) return [`${words(billions, follows)} tỷ`, rest ? words(rest, true) : ''].filter(Boolean).join(' ');
  const groups = [2, 1, 0].map((place) => Math.floor(rest / 1000 ** place) % 1000);
  let isFollowing = follows;
  const said = groups.flatMap((group, index) => {
    if (!group) return [];
    const text = `${below1000(group, isFollowing)}${units[2 - index]}`;
    isFollowing = true;
    return [text];
  });
  return said.join(' ') || digit(0);
}

/** Behind a larger group also the places that hold nothing are said: "không trăm linh năm". */
function below1000(number: number, follows: boolean): string {
  const hundreds = Math.floor(number / 100);
  const tail = number % 100;
  if (!hundreds && !follows) return below100(tail);
  const head = `${digit(hundreds)} trăm`;
  if (!tail) return head;
  return tail < 10 ? `${head} linh ${digit(tail)}` : `${head} ${below100(tail)}`;
}
