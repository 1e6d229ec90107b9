import { zipSync, strToU8 } from 'fflate'
import { writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { build } from 'vite'
import * as X from '@e965/xlsx'
const folder='/tmp/worst'
await build({configFile:false,logLevel:'error',ssr:{noExternal:true},build:{ssr:true,outDir:folder,emptyOutDir:false,target:'node18.15',rolldownOptions:{external:[/^node:/],input:{worker:'main/exchange/exchange-worker.ts',probe:'tests/bench/import-probe.ts'},output:{format:'cjs',entryFileNames:'[name].cjs',chunkFileNames:'chunks/[name]-[hash].cjs'}}}})
const rel='http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const parts=(sheet,strings)=>zipSync({'[Content_Types].xml':strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'),'xl/workbook.xml':strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'),'xl/_rels/workbook.xml.rels':strToU8(`<Relationships><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),'xl/worksheets/sheet1.xml':strToU8('<worksheet><sheetData>'+sheet+'</sheetData></worksheet>'),...(strings?{'xl/sharedStrings.xml':strToU8('<sst>'+strings+'</sst>')}:{})},{level:1})
const head='<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c></row>'
const files={}
{ let s=[head],n=0; for(let r=2;n<47e6;r++){let x=`<row r="${r}">`;for(let c=0;c<20;c++)x+=`<c r="${String.fromCharCode(65+c)}${r}"><v>${(r*c)%97}</v></c>`;x+='</row>';n+=x.length;s.push(x)} files['cells.xlsx']=parts(s.join('')) }
{ let s=[],n=0,i=0; for(;n<47e6;i++){const x=`<si><t>a${i}</t></si>`;n+=x.length;s.push(x)} files['strings.xlsx']=parts(head+'<row r="2"><c r="A2" t="s"><v>5</v></c></row>',s.join('')) }
{ let s=[],n=0,i=0; for(;n<47e6;i++){const x=`<si><t>${('停车'+i).repeat(300)}</t></si>`;n+=x.length*2.4;s.push(x)} files['chinese.xlsx']=parts(head+Array.from({length:i},(_,k)=>`<row r="${k+2}"><c r="A${k+2}" t="s"><v>${k}</v></c></row>`).join(''),s.join('')) }
files['tiny.csv']='甲,乙\n'+'1,2\n'.repeat(25_000_000)
files['quote.csv']='甲,乙\n"'+'x1,2\n'.repeat(20_000_000)
files['wide.csv']='甲,乙\n'+'1,'.repeat(50_000_000)
files['page.xls']='<html><table>'+'<tr><td>甲</td><td>乙</td></tr>'.repeat(500_000)+'</table>'
{ const wb=X.utils.book_new(); for(let k=0;k<6;k++) X.utils.book_append_sheet(wb,X.utils.aoa_to_sheet(Array.from({length:60000},(_,r)=>[r,'甲'+r,'乙'+r*2,'停车'])),'s'+k); files['many.xls']=X.write(wb,{type:'buffer',bookType:'biff8'}) }
files['empty400.xlsx']=parts(head+Array.from({length:1_000_000},(_,r)=>`<row r="${r+2}" ht="20" customHeight="1"><c r="A${r+2}" s="1"/><c r="B${r+2}" s="1"/><c r="C${r+2}" s="1"/><c r="D${r+2}" s="1"/></row>`).join(''))
for(const [n,b] of Object.entries(files)){ writeFileSync(folder+'/'+n,b); console.log(n,(b.length/1e6).toFixed(1)+'MB'); try { console.log('  ',execFileSync(process.execPath,[folder+'/probe.cjs',folder+'/worker.cjs',folder+'/'+n],{encoding:'utf8'}).trim()) } catch(e){console.log('  FAILED',e.message.slice(0,600))} }
