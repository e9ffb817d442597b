import * as React from 'react';
import { useNavigation } from '../session/navigation';
import { useStrings } from '../ui/language';
import { TabPanel, Tabs } from '../ui/Tabs';
import { useId } from '../ui/use-id';
import { strings } from './strings';

const tabViews = ['today', 'initiatives', 'report'] as const;
type TabView = (typeof tabViews)[number];

/** The views of the web part Initiatieven, as tabs; views without a tab stand on their own. */
export function ViewTabs({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const { route, go } = useNavigation();
  const text = useStrings(strings);
  const panelId = useId('view');
  // Arranging who stands in belongs to one's own day.
  const place = route.view === 'absence' ? 'today' : route.view;
  const current = tabViews.find((view) => view === place);
  if (!current) return <>{children}</>;
  const tabs = tabViews.map((id) => ({ id, label: text[id] }));
  return (
    <>
      <Tabs<TabView>
        label={text.views}
        tabs={tabs}
        current={current}
        onSelect={(view) => go({ view })}
        panelId={panelId}
      />
      <TabPanel id={panelId} current={current}>
        {children}
      </TabPanel>
    </>
  );
}
