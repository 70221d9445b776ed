/** A day to remember. */
export interface CalendarDay {
  /** The same for the same thing: a calendar that has it already changes it. */
  readonly id: string;
  /** ISO day. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly now: Date;
}

/** Octets of a line at most, without its end (RFC 5545, 3.1). */
const longest = 75;

/** An iCalendar file (RFC 5545) with one event that lasts the whole day, so that it needs no time zone. */
export function calendarFile({ id, day, title, text, url, now }: CalendarDay): string {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//dvc-elements//dvc-companion//VI',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n?|\n/g, '\\n');
}

/** A long line goes on in the next, behind a space; no sign is cut in two. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let [text, length] = ['', 0];
  for (const sign of line) {
    const size = bytes.encode(sign).length;
    if (length + size > longest) [text, length] = [`${text}\r\n `, 1];
    text += sign;
    length += size;
  }
  return text;
}
