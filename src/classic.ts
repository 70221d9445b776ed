// For sites that keep no type="module": this classic script brings the loader that lies beside it. It declares nothing, for
// all that a classic script declares is the page's. A browser without import() does not run it, and the page stays as it is.
if (document.currentScript instanceof HTMLScriptElement)
  import(/* @vite-ignore */ new URL('dvc.js', document.currentScript.src).href).catch(() => undefined);
