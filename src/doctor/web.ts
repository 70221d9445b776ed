/** One question to a web server. */
export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. `url` is where it came from, after every redirect. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The network as the doctor sees it; a test may pass its own way to real servers. */
export interface Web {
  /** Asks as a page does: the policy of the page holds for its questions, and OPTIONS goes before them by itself. */
  readonly isPage?: boolean;
  /** Throws `Unreachable` where nothing answers. */
  ask(url: string, question?: Question): Promise<Answer>;
  /** The addresses behind a name; none where it is not known. */
  addressesOf(host: string): Promise<readonly string[]>;
}

/** Nobody has answered; the message is the reason in the words of the network. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Somebody is there, and lets no page of this site read the answer. */
export class Refused extends Unreachable {}
