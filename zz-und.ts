import { textMail, multipartMail } from "./bench/intake-mails";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { triage } from "@/domain/triage/triage";
import { sanitiseHtml } from "@/domain/intake/sanitise-html";
for (const [k,f] of Object.entries({text:textMail, multipart:multipartMail})) {
  const raws=Array.from({length:150},(_,i)=>f(i)); const parsed=[] as any[];
  for (const r of raws) parsed.push(await parseMail(r));
  for (const p of parsed.slice(0,50)) triage(p);
  const t=async(n:string,g:(i:number)=>unknown)=>{const c=process.cpuUsage(); for(let i=0;i<150;i++) await g(i); const u=process.cpuUsage(c); console.log(k,n,((u.user+u.system)/1000/150).toFixed(2),"ms cpu");};
  await t("parse",i=>parseMail(raws[i]!)); await t("triage",i=>triage(parsed[i])); await t("sanitise",i=>parsed[i].html&&sanitiseHtml(parsed[i].html));
}
