/** What is printed; tests/unit/on-paper.test.tsx looks at each. */
export const onPaper = ['src/features/decision/DeciderPage.tsx', 'src/features/exploration/SummarySheet.tsx'] as const;
