import { connection } from "@/db/client";
import { sql as s } from "drizzle-orm";
import { mkdtempSync } from "node:fs"; import { tmpdir } from "node:os"; import path from "node:path";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { removeEmbedded } from "@/db/embedded/remove-embedded";
const home = mkdtempSync(path.join(tmpdir(), "rst-"));
process.on("uncaughtException", e=>console.log("UNCAUGHT", e.message, (e.stack??"").split("\n")[1]));
process.on("unhandledRejection", (e:any)=>console.log("UNHANDLED", e?.message, (e?.stack??"").split("\n")[1]));
let server = await startEmbedded({home, database:"desk", fast:true});
process.env.RIGHTSDESK_APP_DATABASE_URL=server.url; const c = { get db(){ return connection().db }, close: ()=>connection().close() };
const pause=(ms:number)=>new Promise(r=>setTimeout(r,ms));
for (let round=0; round<4; round++){
  const work: Promise<unknown>[]=[];
  for(let i=0;i<4;i++) work.push(c.db.transaction(async tx=>{ await tx.execute(s`select 1`); await tx.execute(s`select pg_sleep(3)`); }));
  for(let i=0;i<4;i++) work.push(c.db.transaction(async tx=>{ await tx.execute(s`select 1`); await pause(round%2?1500:6000); await tx.execute(s`select 1`); }));
  for(let i=0;i<2;i++) work.push(c.db.transaction(async tx=>{ await tx.transaction(async t=>{await t.execute(s`select 1`); await t.execute(s`select pg_sleep(3)`)}); }));
  const settled = Promise.allSettled(work);
  await pause(500);
  await server.stop(); 
  if (round<2) server = await startEmbedded({home, database:"desk", fast:true});
  else { await pause(3000); server = await startEmbedded({home, database:"desk", fast:true}); }
  const done = await Promise.race([settled, pause(9000).then(()=>null)]);
  console.log("round", round, done ? done.map(d=>d.status==="rejected"?(d.reason.cause?.code??d.reason.code??d.reason.message):"ok").join(",") : "HANG of work");
  let ok=0, hang=0, fail=0;
  await Promise.all(Array.from({length:30},()=>Promise.race([c.db.execute(s`select 1`).then(()=>ok++,(e)=>{fail++;}), pause(5000).then(()=>"t")]).then(r=>{if(r==="t")hang++})));
  console.log("after", {ok, fail, hang});
  ok=0;hang=0;fail=0;
  await Promise.all(Array.from({length:30},()=>Promise.race([c.db.execute(s`select 1`).then(()=>ok++,(e)=>{fail++;}), pause(5000).then(()=>"t")]).then(r=>{if(r==="t")hang++})));
  console.log("after again", {ok, fail, hang});
}
await Promise.race([c.close(),pause(2000)]); await removeEmbedded(home); process.exit(0);
