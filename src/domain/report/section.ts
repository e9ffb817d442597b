/** A cell of the report: its words as people read them, and the number behind it where there is one. */
export interface ReportCell {
  readonly text: string;
  readonly value?: number;
}

export interface ReportRow {
  readonly label: string;
  readonly cells: readonly ReportCell[];
  /** What the bar of the row shows; absent where there is no bar. */
  readonly bar?: number;
}

/** Columns beside each other by month, of two kinds on top of each other. */
export interface MonthChart {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** One subject of the report: a heading that is the finding, a chart and the numbers. */
export interface ReportSection {
  readonly id: string;
  /** What it is about, for a table of contents and a sheet. */
  readonly subject: string;
  readonly finding: string;
  readonly note?: string;
  /** The first one is of the labels. */
  readonly columns: readonly [string, ...string[]];
  readonly rows: readonly ReportRow[];
  readonly chart?: MonthChart;
  /** What the chart shows, in one sentence, for who does not see it. */
  readonly chartLabel: string;
  /** In place of rows: why there are none. */
  readonly empty?: string;
}

/** A report as it is sent: what it is of, and its subjects. */
export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly municipality: string;
  /** One line each: the period, the filters, when it was made, how to read it. */
  readonly facts: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly words: { readonly contents: string; readonly figures: string; readonly page: string };
}
