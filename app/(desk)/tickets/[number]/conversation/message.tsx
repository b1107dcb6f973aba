import { useTranslations } from "next-intl";
import { AttachmentList } from "@/components/ticket/attachment-list";
import type { Evidence } from "@/components/ticket/mark-words";
import { MessageCard } from "@/components/ticket/message-card";
import { MessageFrame } from "@/components/ticket/message-frame";
import { MessageText } from "@/components/ticket/message-text";
import { SenderCheck } from "@/components/ticket/sender-check";
import { TextLink } from "@/components/ui/text-link";
import type { MessageView } from "@/domain/tickets/read/read-messages";
import { mayPreview } from "../attachments/preview-type";
import type { Screen } from "../read-screen";
import { DeliveryAside } from "./delivery-aside";
import { DeliveryNotice } from "./delivery-notice";

/** One message with its files; a mail of ours also says how far it is. */
export function Message({ message, evidence, screen }: { message: MessageView; evidence: Evidence[]; screen: Screen }) {
  const t = useTranslations("ticket.conversation");
  const { ticket, personName } = screen;
  const incoming = message.direction === "in";
  const requester = ticket.requesterName ?? personName ?? ticket.contact?.masked ?? t("unknown");
  const html = `/tickets/${message.ticket}/html/${message.id}`;
  return (
    <MessageCard
      id={message.id}
      direction={message.direction}
      author={incoming ? requester : message.author}
      at={message.at}
      aside={
        <>
          {message.ticket !== ticket.number && (
            <TextLink href={`/tickets/${message.ticket}`} prefetch={false} className="tabular-nums">
              #{message.ticket}
            </TextLink>
          )}
          {message.delivery && <DeliveryAside message={message} screen={screen} />}
        </>
      }
    >
      {message.authentication && (
        <SenderCheck
          authentication={message.authentication}
          ofRecord={ticket.personId ? ticket.assurance !== "claimed" : null}
        />
      )}
      {message.sentTo && <p className="text-sm break-words text-ink-soft">{t("to", { address: message.sentTo })}</p>}
      {message.direction === "out" && message.subject && (
        <p className="mb-1 text-sm break-words text-ink-soft">
          {t("subject")} <span className="font-medium text-ink">{message.subject}</span>
        </p>
      )}
      <MessageText text={message.text} evidence={incoming ? evidence : []} />
      {message.hasHtml && (
        <MessageFrame src={html} pictures={message.hasRemotePictures ? `${html}?pictures=remote` : undefined} />
      )}
      <AttachmentList
        attachments={message.attachments.map(({ id, name, size, mediaType }) => ({
          id,
          name,
          size,
          href: `/tickets/${message.ticket}/attachments/${id}`,
          preview: mayPreview(mediaType),
        }))}
      />
      <DeliveryNotice message={message} screen={screen} />
    </MessageCard>
  );
}
