import { connect } from "@/db/client";
import { startOwnDatabase } from "@/tests/own-database";
import { actAs, DESK } from "@/domain/acting";
import { storeMails } from "@/domain/intake/store-mail";
import { readNextMails } from "@/domain/intake/read-mail";
import { textMail, multipartMail } from "./bench/intake-mails";
const d = await startOwnDatabase("dbg");
const { db, sql, close } = connect(d.appUrl);
const N=300;
const mk = process.argv[2]==="m"?multipartMail:textMail;
console.log("size", mk(1).length);
let t=performance.now();
for(let i=0;i<N;i+=50) await storeMails(await actAs(db,DESK), Array.from({length:50},(_,k)=>({raw:mk(i+k)})));
console.log("store", (performance.now()-t)/N);
for(let r=0;r<6;r++){ t=performance.now(); await readNextMails(await actAs(db,DESK)); console.log("read batch", performance.now()-t); }
console.log(await sql`select outcome, reason, rule, count(*) from mail_ledger group by 1,2,3`);
console.log(await sql`select type, rule, count(*) from requests group by 1,2`);
await close(); await d.stop(); process.exit(0);
