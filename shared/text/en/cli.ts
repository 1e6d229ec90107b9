export const cli = {
  usage:
    'Usage: npm run --silent desk -- COMMAND --data DIR [--json]\n' +
    '  demo [--until N]                               play the sample session up to step N\n' +
    '  demo --years 3 [--seed N]                      invent three years of a large council, to try every page on\n' +
    '  import FILE --as needs|inbox|enterprises|people|policies|resources|categories\n' +
    '                                                 take in a spreadsheet\n' +
    '  list needs|actions|sessions|enterprises        list\n' +
    '  print minutes|notice|agenda|sign-in|excerpt --session ID|latest --out DIR [--format docx,pdf]\n' +
    '  check                                          check every file and record\n' +
    '  serve [--port N]                               use it in a browser on this machine\n' +
    '  bench NAME                                     measure',
  unknownCommand: 'There is no command “{{command}}”.',
  dataMissing: 'Name the data folder with --data.',
  wrongNumber: '--{{name}} takes a whole number, not “{{value}}”.',
  asMissing:
    'Name what to import with --as: needs, inbox, enterprises, people, policies, resources or categories.',
  fileMissing: 'Name the file to import.',
  noFile: 'The file cannot be found: {{file}}. No data was changed.',
  listWhat: 'needs, actions, sessions and enterprises can be listed.',
  printWhat: 'minutes, notice, agenda, sign-in and excerpt can be printed.',
  outMissing: 'Name the folder for the files with --out.',
  formatWrong: 'The formats are docx and pdf.',
  noSession: 'This session cannot be found: {{session}}.',
  notEmpty: 'This folder holds data already; the sample needs an empty one. No data was changed.',
  stepWrong: 'Steps are 1 to {{last}}.',
  invented: '{{enterprises}} enterprises, {{sessions}} sessions and {{needs}} needs were invented.',
  played: 'Played up to step {{step}}.',
  imported: '{{rows}} rows: {{imported}} imported, {{duplicates}} duplicates, {{rejected}} findings.',
  rejectedRow: '  row {{row}} {{column}}: {{reason}}',
  checked: '{{files}} files and {{records}} records checked, {{problems}} problems.',
  recordWrong: 'Record {{id}} of {{collection}} breaks its rules: {{field}}',
}
