import * as React from 'react';
import type { MonthChart } from '../../domain/report/section';
import { niceSteps } from './nice-steps';
import styles from './report.module.scss';

const width = 740;
const height = 168;
const left = 32;
const floor = height - 24;
const top = 8;

/** Two kinds on top of each other per month: one filled, one outlined, so that colour is not all that tells them apart. */
export function MonthBars({
  chart,
  label,
}: {
  readonly chart: MonthChart;
  readonly label: string;
}): React.ReactElement {
  const totals = chart.categories.map((_, at) => chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const steps = niceSteps(Math.max(0, ...totals));
  const most = steps[steps.length - 1] ?? 1;
  const slot = (width - left) / Math.max(1, chart.categories.length);
  const bar = Math.min(56, slot * 0.6);
  const heightOf = (value: number): number => (value / most) * (floor - top);
  return (
    <figure className={styles.figure}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className={styles.chart}>
        {steps.map((step) => (
          <g key={step}>
            <line
              className={styles.grid}
              x1={left}
              x2={width}
              y1={floor - heightOf(step)}
              y2={floor - heightOf(step)}
            />
            <text className={styles.axis} x={left - 8} y={floor - heightOf(step) + 4} textAnchor="end">
              {step}
            </text>
          </g>
        ))}
        {chart.categories.map((category, at) => {
          const x = left + slot * at + (slot - bar) / 2;
          const first = chart.series[0]?.values[at] ?? 0;
          const second = chart.series[1]?.values[at] ?? 0;
          return (
            <g key={`${at}-${category}`}>
              {first > 0 && (
                <rect className={styles.fill} x={x} width={bar} y={floor - heightOf(first)} height={heightOf(first)} />
              )}
              {second > 0 && (
                <rect
                  className={styles.outlined}
                  x={x + 1}
                  width={bar - 2}
                  y={floor - heightOf(first + second) + 1}
                  height={Math.max(0, heightOf(second) - 2)}
                />
              )}
              {/* Beyond a year the names would run into each other: every third one is enough. */}
              {(chart.categories.length <= 13 || at % 3 === 0) && (
                <text className={styles.axis} x={x + bar / 2} y={height - 6} textAnchor="middle">
                  {category}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.legend} aria-hidden="true">
        {chart.series.map(({ name }, at) => (
          <span key={name}>
            <span className={at === 0 ? styles.fillSample : styles.outlineSample} />
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
