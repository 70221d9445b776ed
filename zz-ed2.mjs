import { createServer } from 'node:http'; import { readFileSync, existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
const root='/tmp/wt/editors/e2e/editors/';
const types={js:'text/javascript',mjs:'text/javascript',css:'text/css'};
const s=createServer((q,r)=>{const p=decodeURI(q.url.split('?')[0]); if(p==='/') return r.writeHead(200,{'content-type':'text/html; charset=utf-8'}).end('<!doctype html><meta charset=utf-8><script src=/editors.page.js></script><body>'); const f=p==='/editors.page.js'?root+p:root+'node_modules'+p; if(!existsSync(f)) {console.log('404',p);return r.writeHead(404).end();} r.writeHead(200,{'content-type':types[f.split('.').pop()]??'text/plain'}).end(readFileSync(f))}).listen(0,async()=>{
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const p=await b.newPage(); p.on('pageerror',e=>console.log('ERR',e.message)); p.on('console',e=>console.log('C',e.text())); await p.goto(`http://localhost:${s.address().port}/`);
console.log(await Promise.race([p.evaluate(([n,h])=>editors[n](h),[process.argv[2],'<p>a</p>']),new Promise(r=>setTimeout(()=>r('TIMEOUT'),20000))]));
console.log(await p.evaluate(()=>document.body.innerHTML.slice(0,500)));
await b.close(); s.close();});
