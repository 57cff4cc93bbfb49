import businessSoftware from './taxonomy/business-software.json';
import design from './taxonomy/design.json';
import engineeringTrades from './taxonomy/engineering-trades.json';
import financeLegalHr from './taxonomy/finance-legal-hr.json';
import healthScience from './taxonomy/health-science.json';
import humanLanguages from './taxonomy/human-languages.json';
import logisticsService from './taxonomy/logistics-service.json';
import managementSoft from './taxonomy/management-soft.json';
import marketingSales from './taxonomy/marketing-sales.json';
import softwareDataAi from './taxonomy/software-data-ai.json';
import softwareDataStores from './taxonomy/software-data-stores.json';
import softwareFrameworks from './taxonomy/software-frameworks.json';
import softwareInfrastructure from './taxonomy/software-infrastructure.json';
import softwareLanguages from './taxonomy/software-languages.json';
import softwarePractice from './taxonomy/software-practice.json';
import softwareSecurity from './taxonomy/software-security.json';
import type { TaxonomyRow } from './taxonomy-row';

/** Every line of the taxonomy, in the order that gives skills their ids. */
export const TAXONOMY_ROWS: readonly TaxonomyRow[] = [
  ...softwareLanguages,
  ...softwareFrameworks,
  ...softwareDataStores,
  ...softwareInfrastructure,
  ...softwareSecurity,
  ...softwareDataAi,
  ...softwarePractice,
  ...businessSoftware,
  ...design,
  ...marketingSales,
  ...financeLegalHr,
  ...managementSoft,
  ...healthScience,
  ...engineeringTrades,
  ...logisticsService,
  ...humanLanguages,
];
