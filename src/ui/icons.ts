import type * as React from 'react';

/** The icons of the product, all from one set. They are decoration: words beside them or the name of the button say what they mean. */
export {
  AcceptIcon,
  AddIcon,
  CancelIcon,
  CheckMarkIcon,
  ChevronDownIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  CircleHalfFullIcon,
  CirclePauseIcon,
  CircleRingIcon,
  ClockIcon,
  CommentIcon,
  CompletedSolidIcon,
  ContactIcon,
  DownloadIcon,
  EditIcon,
  ErrorBadgeIcon,
  ForwardIcon,
  GroupIcon,
  HistoryIcon,
  InfoIcon,
  LockIcon,
  MailIcon,
  MoreIcon,
  OfficeChatIcon,
  OpenInNewWindowIcon,
  PhoneIcon,
  PlugDisconnectedIcon,
  RadioBtnOnIcon,
  RemoveIcon,
  SaveIcon,
  SearchIcon,
  SyncIcon,
  TagIcon,
  TextDocumentIcon,
  WarningIcon,
} from '@fluentui/react-icons-mdl2';

/** An icon of the set. */
export type Icon = React.FunctionComponent<{ readonly className?: string }>;
