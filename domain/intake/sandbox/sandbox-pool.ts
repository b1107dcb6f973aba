import { availableParallelism } from "node:os";
import type { AnalysedClaim, ClaimedMail } from "../analyse/claimed-mail";
import { analyseInSandbox } from "./analyse-in-sandbox";
import type { Answer } from "./analysis-process";

/** More readers than processors would only wait for each other. */
const READERS = Math.max(1, Math.min(availableParallelism(), 8));

/** A poisoned message holds up its neighbours once, at most so long. */
const BEGIN_WITHIN_MS = 2000;

/** More would only wait for each other. */
const GROUP = { mails: 10, bytes: 512 * 1024 };

/**
 * Messages that were not begun in time are left out, for another batch; the first one is always begun.
 * @throws ReaderFailed
 */
export async function analyseInPool(mails: ClaimedMail[]): Promise<AnalysedClaim[]> {
  const groups = groupsOf(mails.filter((mail) => !mail.reason));
  const answers = new Map<ClaimedMail, Answer>();
  const began = performance.now();
  const timeLeft = () => BEGIN_WITHIN_MS - (performance.now() - began);
  let next = 0;
  const reader = async () => {
    while (next < groups.length && (next === 0 || timeLeft() > 0)) await readGroup(groups[next++]!, timeLeft, answers);
  };
  await Promise.all(Array.from({ length: Math.min(READERS, groups.length) }, reader));
  return mails.flatMap((mail): AnalysedClaim[] => {
    const answer = mail.reason ? { unreadable: mail.reason } : answers.get(mail);
    return answer ? [{ ...mail, ...answer }] : [];
  });
}

function groupsOf(mails: ClaimedMail[]): ClaimedMail[][] {
  const most = Math.min(GROUP.mails, Math.ceil(mails.length / READERS));
  const groups: ClaimedMail[][] = [];
  let bytes = 0;
  for (const mail of mails) {
    const group = groups.at(-1);
    bytes += mail.raw.byteLength;
    if (group && group.length < most && bytes <= GROUP.bytes) group.push(mail);
    else {
      groups.push([mail]);
      bytes = mail.raw.byteLength;
    }
  }
  return groups;
}

/** What follows a message that broke the limits is read by another process, if there is time. */
async function readGroup(group: ClaimedMail[], timeLeft: () => number, read: Map<ClaimedMail, Answer>): Promise<void> {
  for (let done = 0; done < group.length && (done === 0 || timeLeft() > 0); ) {
    const asked = group.slice(done).map(({ raw, authservId, asRequest }) => ({ raw, authservId, asRequest }));
    const answers = await analyseInSandbox(asked, { beginWithin: timeLeft() });
    for (const answer of answers) read.set(group[done++]!, answer);
  }
}
