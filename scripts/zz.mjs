import ts from 'typescript'; import z from 'node:zlib';import fs from 'node:fs';
const br=s=>z.brotliCompressSync(Buffer.from(s),{params:{[z.constants.BROTLI_PARAM_QUALITY]:11}}).length;
const s=fs.readFileSync('dist/cdn/'+process.argv[2],'utf8'); const all=br(s);
const sf=ts.createSourceFile('x.js',s,99,true);
const rows=[];
const add=(n)=>{const t=n.getText(sf);rows.push([all-br(s.slice(0,n.getStart(sf))+s.slice(n.end)),t.length,t.slice(0,110).replace(/\n/g,' ')])};
for(const st of sf.statements){ if(ts.isVariableStatement(st)) for(const d of st.declarationList.declarations){ if(d.initializer&&ts.isClassExpression(d.initializer)){d.initializer.members.forEach(add)} else add(d);} else if(ts.isClassDeclaration(st)) st.members.forEach(add); else { let cls; const f=n=>{if(ts.isClassExpression(n))cls=n; else ts.forEachChild(n,f)}; f(st); if(cls) cls.members.forEach(add); else add(st);} }
rows.sort((a,b)=>b[0]-a[0]); for(const r of rows.slice(0,+process.argv[3]||40)) console.log(r.join('  '));
