import type { TimelineEvent } from '../../../domain/records.generated';
import type { TimelineKind } from '../../../domain/timeline';
import {
  CirclePauseIcon,
  CommentIcon,
  CompletedSolidIcon,
  ContactIcon,
  EditIcon,
  ForwardIcon,
  GroupIcon,
  LinkIcon,
  LockIcon,
  MailIcon,
  OfficeChatIcon,
  PhoneIcon,
  TagIcon,
  TextDocumentIcon,
} from '../../../ui/icons';
import type { Icon } from '../../../ui/icons';

const icons: Readonly<Record<TimelineKind, Icon>> = {
  aangemeld: ForwardIcon,
  toegewezen: ContactIcon,
  contact: PhoneIcon,
  fase: ForwardIcon,
  verkenning: TextDocumentIcon,
  inschatting: TextDocumentIcon,
  opgave: TagIcon,
  samenhang: LinkIcon,
  verbreding: GroupIcon,
  weging: CommentIcon,
  kanaal: OfficeChatIcon,
  startnotitie: TextDocumentIcon,
  besluit: CompletedSolidIcon,
  afspraak: CompletedSolidIcon,
  afronding: CompletedSolidIcon,
  gegevens: LockIcon,
  verbetering: EditIcon,
};

/** @returns the icon of what happened; decoration, the words say it too */
export function iconOf({ Kind, Title }: Pick<TimelineEvent, 'Kind' | 'Title'>): Icon {
  if (Title.startsWith('Klok')) return CirclePauseIcon;
  if (Kind !== 'contact') return icons[Kind];
  if (/e-mail|gestuurd/.test(Title)) return MailIcon;
  return /gesprek|bezoek/.test(Title) ? GroupIcon : PhoneIcon;
}
