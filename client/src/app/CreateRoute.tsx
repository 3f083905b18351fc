import type { ReactNode } from 'react';
import { CreatePage } from '#features/create/CreatePage.tsx';
import type { CreateSlots } from '#features/create/CreateForm.tsx';
import { TemplateSelect } from '#features/templates/TemplateSelect.tsx';
import { WorthHelper } from '#features/worth/WorthHelper.tsx';
import '#ui/mantine-labels.css';

/** What other features put into the form; features do not know each other. */
const slots: CreateSlots = { worth: WorthHelper, template: TemplateSelect };

/** `/new`, put together. */
export function CreateRoute(): ReactNode {
  return <CreatePage slots={slots} />;
}
