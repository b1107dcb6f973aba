import { requestLines } from "@/domain/api/request-lines";
import { requirePersonOfRecord } from "@/domain/api/require-person";
import { browseHistory } from "@/domain/history/browse";
import { exportHistory } from "@/domain/history/export";
import { listActors } from "@/domain/history/list-actors";
import { readHistory } from "@/domain/history/read";
import { recordHistoryLook } from "@/domain/history/record-look";
import { archiveMacro } from "@/domain/macros/archive";
import { createMacro } from "@/domain/macros/create";
import { editMacro } from "@/domain/macros/edit";
import { listMacros } from "@/domain/macros/list";
import { readMacro } from "@/domain/macros/read";
import { restoreMacro } from "@/domain/macros/restore";
import { runMacro } from "@/domain/macros/run";
import { readTriageReport } from "@/domain/reports/triage";
import { readWall } from "@/domain/reports/wall";
import { changeSettings } from "@/domain/settings/change";
import { readDatabaseVersion } from "@/domain/settings/database-version";
import { changeRole } from "@/domain/staff/accounts/change-role";
import { createStaff } from "@/domain/staff/accounts/create-staff";
import { disableStaff } from "@/domain/staff/accounts/disable-staff";
import { enableStaff } from "@/domain/staff/accounts/enable-staff";
import { listColleagues } from "@/domain/staff/accounts/list-colleagues";
import { listStaff } from "@/domain/staff/accounts/list-staff";
import { resetPassword } from "@/domain/staff/accounts/reset-password";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { listTokens } from "@/domain/staff/tokens/list-tokens";
import { revokeToken } from "@/domain/staff/tokens/revoke-token";
import { revokeTokens } from "@/domain/staff/tokens/revoke-tokens";
import { archiveTemplate } from "@/domain/templates/archive";
import { createTemplate } from "@/domain/templates/create";
import { editTemplate } from "@/domain/templates/edit";
import { fillForTicket } from "@/domain/templates/fill-for-ticket";
import { listTemplates } from "@/domain/templates/list";
import { readTemplate } from "@/domain/templates/read";
import { restoreTemplate } from "@/domain/templates/restore";
import { changeView } from "@/domain/views/change";
import { keepColumns } from "@/domain/views/columns";
import { deleteView } from "@/domain/views/delete";
import { listViews } from "@/domain/views/list";
import { restoreView } from "@/domain/views/restore";
import { saveView } from "@/domain/views/save";
import { shareView } from "@/domain/views/share";
import { NOBODY, type RoleTable } from "./role-table";

const TEMPLATE = { nameRu: "", nameEn: "", subjectRu: "", textRu: "", subjectEn: "", textEn: "" };
const VIEW = { name: "", query: "", words: "", sort: "due", columns: null, shared: false } as const;

export const SETTINGS: RoleTable = {
  "api/request-lines requestLines": ["asm", (acting) => requestLines(acting, [0])],
  "api/require-person requirePersonOfRecord": ["asm", (acting) => requirePersonOfRecord(acting, NOBODY)],
  "history/browse browseHistory": ["sm", (acting) => browseHistory(acting, { timeZone: "UTC" })],
  "history/export exportHistory": ["sm", (acting) => exportHistory(acting, { timeZone: "UTC" }).next()],
  "history/list-actors listActors": ["sm", listActors],
  "history/record-look recordHistoryLook": ["sm", (acting) => recordHistoryLook(acting, { timeZone: "UTC" })],
  "history/read readHistory": ["asm", (acting) => readHistory(acting, { ticket: 1 })],
  "macros/archive archiveMacro": ["sm", (acting) => archiveMacro(acting, 0)],
  "macros/create createMacro": ["sm", (acting) => createMacro(acting, { nameRu: "", nameEn: "", steps: [] })],
  "macros/edit editMacro": ["sm", (acting) => editMacro(acting, 0, 1, { nameRu: "", nameEn: "", steps: [] })],
  "macros/list listMacros": ["asm", (acting) => listMacros(acting)],
  "macros/read readMacro": ["asm", (acting) => readMacro(acting, 0)],
  "macros/restore restoreMacro": ["sm", (acting) => restoreMacro(acting, 0)],
  "macros/run runMacro": ["asm", (acting) => runMacro(acting, 0, 0)],
  "reports/triage readTriageReport": ["sm", (acting) => readTriageReport(acting, { days: 7 })],
  "reports/wall readWall": ["sm", (acting) => readWall(acting, "Europe/Moscow")],
  "settings/change changeSettings": ["m", (acting) => changeSettings(acting, { operatorName: "" })],
  "settings/database-version readDatabaseVersion": ["m", readDatabaseVersion],
  "staff/accounts/change-role changeRole": ["m", (acting) => changeRole(acting, NOBODY, "agent")],
  "staff/accounts/create-staff createStaff": [
    "m",
    (acting) => createStaff(acting, { name: "", email: "", role: "agent", password: "" }),
  ],
  "staff/accounts/disable-staff disableStaff": ["m", (acting) => disableStaff(acting, NOBODY)],
  "staff/accounts/enable-staff enableStaff": ["m", (acting) => enableStaff(acting, NOBODY)],
  "staff/accounts/list-colleagues listColleagues": ["asm", listColleagues],
  "staff/accounts/list-staff listStaff": ["m", listStaff],
  "staff/accounts/reset-password resetPassword": ["m", (acting) => resetPassword(acting, NOBODY, "x")],
  "staff/tokens/issue-token issueToken": ["md", (acting) => issueToken(acting, { name: "", role: "agent" })],
  "staff/tokens/list-tokens listTokens": ["md", listTokens],
  "staff/tokens/revoke-token revokeToken": ["md", (acting) => revokeToken(acting, NOBODY)],
  "staff/tokens/revoke-tokens revokeTokens": ["md", (acting) => revokeTokens(acting, "")],
  "templates/archive archiveTemplate": ["sm", (acting) => archiveTemplate(acting, 0)],
  "templates/create createTemplate": ["sm", (acting) => createTemplate(acting, TEMPLATE)],
  "templates/edit editTemplate": ["sm", (acting) => editTemplate(acting, 0, 1, TEMPLATE)],
  "templates/fill-for-ticket fillForTicket": ["asm", (acting) => fillForTicket(acting, 0, 0, "ru")],
  "templates/list listTemplates": ["asm", (acting) => listTemplates(acting)],
  "templates/read readTemplate": ["asm", (acting) => readTemplate(acting, 0)],
  "templates/restore restoreTemplate": ["sm", (acting) => restoreTemplate(acting, 0)],
  "views/change changeView": ["asm", (acting) => changeView(acting, NOBODY, {})],
  "views/columns keepColumns": ["asm", (acting) => keepColumns(acting, [])],
  "views/delete deleteView": ["asm", (acting) => deleteView(acting, NOBODY)],
  "views/list listViews": ["asm", listViews],
  "views/restore restoreView": ["asm", (acting) => restoreView(acting, NOBODY)],
  "views/save saveView": ["asm", (acting) => saveView(acting, VIEW)],
  "views/share shareView": ["sm", (acting) => shareView(acting, NOBODY, true)],
};
