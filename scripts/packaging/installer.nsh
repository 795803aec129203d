; electron-builder registers no links on Windows: parley:// opens the app that was installed, for whom it was installed (SHELL_CONTEXT).
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\parley" "" "URL:Parley link"
  WriteRegStr SHELL_CONTEXT "Software\Classes\parley" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\parley\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\parley\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

; An update takes the former release away without a word; a silent removal (/SD) keeps what is the person's.
!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\parley"
  ${ifNot} ${isUpdated}
    ; What the app wrote by itself for who used it: its links, and its start at login.
    DeleteRegKey HKCU "Software\Classes\parley"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    Push $0
    StrCpy $0 "Delete your settings, your identity and what a service on this computer keeps (people, messages, files) too?$\n$\nRecordings stay in your videos either way."
    ; German.
    ${if} $LANGUAGE == 1031
      StrCpy $0 "Auch deine Einstellungen, deine Identität und was ein Dienst auf diesem Computer aufbewahrt (Personen, Nachrichten, Dateien) löschen?$\n$\nAufnahmen bleiben in jedem Fall in deinen Videos."
    ${endIf}
    ${if} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 $0 /SD IDNO IDYES`
      ; Of the person who removes it, also where it was installed for everybody.
      SetShellVarContext current
      RMDir /r "$APPDATA\Parley"
      RMDir /r "$LOCALAPPDATA\parley-updater"
      ${if} $installMode == "all"
        SetShellVarContext all
      ${endIf}
    ${endIf}
    Pop $0
  ${endIf}
!macroend
