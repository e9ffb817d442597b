export * from '@fluentui/react-components';
export {
  GroupperMoveFocusActions,
  GroupperMoveFocusEvent,
  MoverKeys,
  MoverMoveFocusEvent,
  useMergedTabsterAttributes_unstable,
} from '@fluentui/react-tabster';
