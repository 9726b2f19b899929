import fs from 'node:fs';
import path from 'node:path';

/** User settings that silence everything that is not a test's business. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'git.enabled': false,
  'window.restoreWindows': 'none',
  // In a browser, VS Code saves a second after the last change: what a test sees would depend on how fast it is.
  'files.autoSave': 'off',
};

/**
 * Writes the user's settings: the quiet ones, then what is in the file already, then `settings`.
 *
 * @throws when the file that stands there is not plain JSON
 */
export function writeSettings(
  userDataDir: string,
  settings: { readonly [name: string]: unknown },
  hasWorkspaceTrust: boolean,
): void {
  const file = path.join(userDataDir, 'User/settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const trust = { 'security.workspace.trust.enabled': hasWorkspaceTrust };
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...trust, ...own, ...settings }, null, 2));
}
