import type { MailFailure } from '@debrief/shared/domain/preparation.ts';
import { MailRefusedError, type Mail, type Mailer } from './mailer.ts';

/** One mail of a mailing. */
export interface Delivery {
  readonly email: string;
  readonly mail: Mail;
}

/** Mails that are sent at once. */
const AT_ONCE = 4;

/**
 * Sends each; one that fails does not keep the others from going out. When the mail server itself fails, the rest is
 * not tried: nobody should wait for hundreds of time-outs.
 */
export async function deliverAll(
  mailer: Mailer,
  deliveries: readonly Delivery[],
): Promise<{ readonly sent: number; readonly failed: readonly MailFailure[] }> {
  const waiting = [...deliveries];
  const failed: MailFailure[] = [];
  let serverFailure: string | undefined;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { email, mail } = next;
      try {
        if (serverFailure === undefined) await mailer.send(mail);
        else failed.push({ email, reason: serverFailure });
      } catch (error) {
        if (!(error instanceof MailRefusedError)) throw error;
        if (error.isServer) serverFailure = error.message;
        failed.push({ email, reason: error.message });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { sent: deliveries.length - failed.length, failed };
}
