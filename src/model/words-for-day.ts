const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** An ISO day as the paper form writes it out: "Ngày một tháng hai năm hai nghìn không trăm hai mươi sáu". */
export function wordsForDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `Ngày ${below100(date)} tháng ${month === 4 ? 'tư' : below100(month)} năm ${below10000(year)}`;
}

function below10000(number: number): string {
  const rest = number % 1000;
  const thousands = `${digit(Math.floor(number / 1000))} nghìn`;
  if (rest === 0) return thousands;
  const tail = rest % 100;
  const hundreds = `${thousands} ${digit(Math.floor(rest / 100))} trăm`;
  if (tail === 0) return hundreds;
  return tail < 10 ? `${hundreds} linh ${digit(tail)}` : `${hundreds} ${below100(tail)}`;
}

/** A number below a hundred in words. */
export function below100(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return digit(ones);
  const head = tens === 1 ? 'mười' : `${digit(tens)} mươi`;
  if (ones === 0) return head;
  if (ones === 1 && tens > 1) return `${head} mốt`;
  if (ones === 4 && tens > 1) return `${head} tư`;
  return `${head} ${ones === 5 ? 'lăm' : digit(ones)}`;
}

export function digit(number: number): string {
  return digits[number] ?? '';
}
