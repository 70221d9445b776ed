/** Codes of communes run on province by province: the first of each run, and its province. Written by scripts/build-units.mjs. */
const runs = `
00004:01 00691:08 01273:04 01840:19 02212:08 02647:15 03127:11 03388:12
03646:14 04252:15 04792:25 04930:01 04960:25 05443:19 05977:20 06652:22
07210:24 07894:25 08974:01 09025:25 09169:24 09552:01 10507:31 11953:33
13285:37 14758:38 16681:40 18073:42 18859:44 19753:46 20194:48 21025:51
21553:52 22015:66 22333:56 22918:68 23284:51 23563:52 24121:66 24611:68
25195:75 25459:80 25747:79 25993:75 26506:79 27694:80 28249:82 28756:86
29869:82 30292:91 31120:92 31825:96
`
  .trim()
  .split(/\s+/);

/** The province of a commune, by their codes; `undefined` for what is no code of a commune. */
export function provinceOfCommune(commune: string): string | undefined {
  return /^\d{5}$/.test(commune) ? runs.findLast((run) => run.slice(0, 5) <= commune)?.slice(6) : undefined;
}
