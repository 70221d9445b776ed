const nothingStands = 'Citizens see nothing where the form should stand.';
const neverArrives = 'Citizens fill the form in, and the dossier does not arrive.';
const twoLines =
  '<script type="module" src="https://RECEIVER/dvc/CODE/dvc-procedure.js"></script> and <dvc-procedure code="CODE" endpoint="https://RECEIVER" lang="vi"></dvc-procedure>';

/** Of each finding: what is seen, why citizens are hurt, what to write instead. */
export const inEnglish = {
  'page-unreachable': [
    'The page {url} does not answer: {reason}.',
    'Citizens cannot open it either.',
    'Correct the address, or start the web server of the site.',
  ],
  'page-status': [
    'The page {url} answers with status {status}.',
    'Citizens see an error, not the procedure.',
    'Correct the address, or publish the page.',
  ],
  'page-not-html': [
    'The address {url} is not a page but {type}.',
    'There is nothing in it that a citizen could fill in.',
    'Give the address of the page with the tag.',
  ],
  'page-insecure': [
    'The page is http: {url}.',
    'Browsers give such a page no secure connection. Citizens see only the guide and cannot begin.',
    'Serve the site over https, and lead http:// there.',
  ],
  'nothing-ours': [
    'There is no script and no tag of ours on the page.',
    `${nothingStands} The editor may have removed both lines.`,
    `Paste both lines in the source view of the editor: ${twoLines}`,
  ],
  'script-missing': [
    'There is a <{tag}>, and no script of ours.',
    `${nothingStands} The editor may have removed the script.`,
    'Paste into the source view: <script type="module" src="https://RECEIVER/dvc/CODE/dvc-procedure.js"></script>',
  ],
  'tag-missing': [
    'There is a script of ours, and no tag.',
    `${nothingStands} The editor may have removed the tag.`,
    'Paste into the source view: <dvc-procedure code="CODE" endpoint="https://RECEIVER" lang="vi"></dvc-procedure>',
  ],
  escaped: [
    'Our lines stand on the page as text: &lt;dvc-procedure or &lt;script.',
    'Citizens read code in place of the form.',
    'Paste in the source view (HTML) of the editor, not in the view with the formatted text.',
  ],
  'not-a-module': [
    '<script src="{src}"> has no type="module".',
    `The browser does not run the script. ${nothingStands}`,
    '<script type="module" src="{src}"></script>',
  ],
  'self-closed': [
    'The tag is closed as <{tag} … />.',
    'HTML knows no such end: all that follows on the page is taken into the tag and disappears.',
    '<{tag} …></{tag}>',
  ],
  'unknown-tag': ['There is no element <{tag}>.', nothingStands, '<{near}></{near}>'],
  'unknown-attribute': [
    '<{tag}> knows no attribute "{name}".',
    'What it says is not heard, and nobody notices.',
    'Write {near} in its place, or leave it out.',
  ],
  'code-missing': [
    'A <dvc-procedure> has neither code nor src.',
    nothingStands,
    '<dvc-procedure code="CODE" …>, with the code of the procedure.',
  ],
  'script-of-another': [
    'The script {src} brings procedure {script}; the tag says {code}.',
    'On a slow line citizens wait longer: a document comes that nobody needs.',
    'Put /dvc/{code}/dvc-procedure.js into src.',
  ],
  'script-mixed': [
    'The page is https, and the script is http: {src}.',
    `Browsers do not load it. ${nothingStands}`,
    'Begin the address of the script with https://.',
  ],
  'script-unreachable': [
    'The script {src} does not answer: {reason}.',
    nothingStands,
    'Correct src; open the address in a browser.',
  ],
  'script-status': [
    'The script {src} answers with status {status}.',
    nothingStands,
    'Correct src; see whether the folder dvc was copied, or STATIC_DIR of the receiver is set.',
  ],
  'script-type': [
    'The script {src} comes as "{type}".',
    `Browsers run a module only as JavaScript. ${nothingStands}`,
    'Let the server send Content-Type: text/javascript for .js. A page in its place means: the file is not there.',
  ],
  'script-cors': [
    'The script {src} lies on another server, which sends no Access-Control-Allow-Origin for {origin}.',
    `Browsers do not load it. ${nothingStands}`,
    'Let that server send for scripts: Access-Control-Allow-Origin: *',
  ],
  'chunk-missing': [
    'The script needs {src}, and it is not there.',
    'The form stops at this place, or does not come at all.',
    'Copy the whole folder, with chunks/, procedures/ and units/.',
  ],
  'two-folders': [
    'Scripts of ours come from several places: {folders}.',
    'Whichever comes first wins; old and new may mix.',
    'Load every script from one place.',
  ],
  'other-version': [
    'The script {src} is version {script}; that of the receiver is {receiver}.',
    'An old script may send what the receiver no longer takes.',
    'Copy the files of the receiver anew, or load the script from the receiver.',
  ],
  'csp-script': [
    'The Content Security Policy of the site does not let {src} in: {policy}',
    nothingStands,
    'Add to the policy: {write}',
  ],
  'csp-connect': [
    'The Content Security Policy of the site does not let the page speak to {endpoint}: {policy}',
    neverArrives,
    'Add to the policy: {write}',
  ],
  'csp-style': [
    'The Content Security Policy of the site does not let {src} in: {policy}',
    'The guide stands there without its look.',
    'Add to the policy: {write}',
  ],
  'csp-picture': [
    'The Content Security Policy of the site forbids pictures with blob: — {policy}',
    'Citizens do not see the photos they have taken, and cannot tell whether they are sharp.',
    'Add to the policy: img-src blob:',
  ],
  'csp-trusted-types': [
    'The site uses Trusted Types without our policy: {policy}',
    nothingStands,
    'Add to the policy: trusted-types lit-html',
  ],
  'endpoint-form': [
    'endpoint="{written}" is not an address.',
    'The page does not find the receiver, or only by luck.',
    'endpoint="{write}", with https://, straight quotes and no blanks.',
  ],
  'endpoint-v1': [
    'endpoint="{written}" ends in /v1.',
    'The page adds /v1 itself; another version of it might ask at the wrong place.',
    'endpoint="{write}"',
  ],
  'endpoint-mixed': [
    'The page is https, and the receiver is http: {endpoint}.',
    `Browsers forbid that. ${neverArrives}`,
    'Give the receiver https, and begin endpoint with https://.',
  ],
  'receiver-unreachable': [
    'The receiver {endpoint} does not answer: {reason}.',
    neverArrives,
    'Correct endpoint, or start the receiver; its /v1/health says whether it is well.',
  ],
  'not-a-receiver': [
    'At {endpoint} no receiver answers: /v1/capabilities has status {status} or is something else.',
    neverArrives,
    'Put the address of the receiver into endpoint; what stands before it must pass /v1/ on.',
  ],
  'site-not-allowed': [
    'The receiver {endpoint} does not let this site speak to it: {origin}.',
    neverArrives,
    'Add {origin} to ALLOWED_SITES of the receiver and start it anew. With and without www. are two sites.',
  ],
  'receiver-ill': [
    'The receiver {endpoint} is not well: /v1/health has status {status}.',
    'Dossiers or papers are not taken now.',
    'Open /v1/health: its "detail" says what is missing. 507 means: the disk is full.',
  ],
  'options-blocked': [
    'What a browser asks first (OPTIONS) does not reach the receiver {endpoint}: {status}.',
    neverArrives,
    'Let the proxy or the firewall before the receiver pass OPTIONS.',
  ],
  'patch-blocked': [
    'PATCH does not reach the receiver {endpoint}: {status}.',
    'Papers go by a slower way, or do not go at all.',
    'Let the proxy or the firewall before the receiver pass PATCH, HEAD and DELETE, with all headers.',
  ],
  'code-unknown': [
    'The receiver {endpoint} does not take procedure {code}.',
    'Citizens read that there is no such procedure here.',
    'Correct code; the receiver takes: {offered}. A new document goes into PROCEDURES_DIR.',
  ],
  'mark-not-looked-for': [
    'There is <div data-dvc-…> or a link that should become the form, and only the script {src}.',
    `That script looks for <dvc-procedure> alone. ${nothingStands}`,
    'Into the theme: <script type="module" src="https://RECEIVER/dvc/dvc.js" data-endpoint="https://RECEIVER"></script>',
  ],
  'mark-refused': [
    'A <{tag}> asks to send dossiers to {endpoint}, and the script tag of the site allows: {allowed}.',
    'Nothing is made of it: an author must not choose where the answers of citizens go.',
    'Add data-endpoint="{endpoint}" to the script tag of dvc.js in the theme, if that address is right.',
  ],
  'office-unreachable': [
    "The office's file {src} does not come: {reason}.",
    'Citizens do not see the fees, the contacts and the way of filing that the office has set.',
    'Correct src of <dvc-office>, or publish the file there.',
  ],
  'office-not-allowed': [
    "The office's file {src} lies on another server, which sends no Access-Control-Allow-Origin for {origin}.",
    'Browsers do not give it to the page. Citizens do not see what the office has set.',
    'Lay the file beside the page, or let that server send: Access-Control-Allow-Origin: *',
  ],
  'office-not-json': [
    "The office's file {src} is no JSON.",
    'Citizens do not see the fees, the contacts and the way of filing that the office has set.',
    'Run npx dvc check office.json: it names the line. A page in its place means: the file is not there.',
  ],
  'office-faulty': [
    "In the office's file {src} is faulty: {places}.",
    'The page leaves this out; the rest counts.',
    'Run npx dvc check office.json: it says what to write.',
  ],
  'office-no-endpoint': [
    'The office\'s file {src} says "receive", and nobody says where to.',
    'Nothing is sent: citizens are led to the National Portal and the counter.',
    'Write "endpoint" in the file or on <dvc-office>, or take "receive" out of "filing".',
  ],
  'phone-missing': [
    'Neither the page nor the receiver says a telephone number.',
    'Who does not get on cannot call anybody.',
    '<dvc-office phone="…">, or OFFICE_PHONE of the receiver.',
  ],
  'lang-missing': [
    'No lang stands on <{tag}> or around it.',
    'Screen readers do not know that the page is Vietnamese, and read it wrongly.',
    '<html lang="vi">, or <{tag} lang="vi">',
  ],
  'lang-other': [
    '<{from} lang="{lang}"> stands around <{tag}>.',
    'The form speaks another language than the citizens, or screen readers read it wrongly.',
    '<{tag} lang="vi">',
  ],
  'internal-address': [
    '{origin} is an address of an internal network, and the page is on the internet.',
    'Browsers ask each citizen for permission, or refuse. Outside the network nobody reaches it.',
    'Give script and receiver a public https address.',
  ],
  'frame-insecure': [
    'The page stands in a frame of a page that is http.',
    'Browsers give such a page no secure connection. Citizens see only the guide and cannot begin.',
    'Serve the page around over https too.',
  ],
  'storage-closed': [
    'The browser does not let this page keep anything on the device: {reason}.',
    'Drafts and photos are gone when the citizen closes the page.',
    'Does the page stand in <iframe sandbox>? Add allow-same-origin. If not, see whether the settings of this browser forbid it.',
  ],
  'not-defined': [
    'The tag <{tag}> stands there, and the script has made nothing of it.',
    nothingStands,
    'Load dvc.js, which knows every tag; press F12 and read what the Console says in red.',
  ],
  'brand-contrast': [
    'The brand {colour} has a contrast of {ratio} : 1 with white; 4.5 : 1 is needed.',
    'Many citizens cannot read buttons and links.',
    'Set theme="light" on <dvc-office>, which makes it readable, or take a darker colour.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;
