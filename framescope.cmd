@echo off
rem Starts Framescope from a checkout: finds a JDK, builds what is missing or stale, runs the program.
rem   framescope            the window
rem   framescope --help     the command line
setlocal EnableExtensions
set "ROOT=%~dp0"
set "LIB=%ROOT%app\target\lib"
set "LAUNCH=%ROOT%app\target\launch"
set "STAMP=%LAUNCH%\built"

call :find_jdk
if not defined JDK (
  echo framescope: no JDK 25 or newer found. Install one, for example Temurin 25, or set JAVA_HOME to it. 1>&2
  exit /b 69
)
set "JAVA_HOME=%JDK%"

rem Stale: some source is newer than the stamp of the last build.
powershell -NoProfile -Command ^
  "$s = Get-Item -LiteralPath '%STAMP%' -ErrorAction SilentlyContinue; if (-not $s -or -not (Test-Path -LiteralPath '%LIB%')) { exit 1 };" ^
  "$p = 'pom.xml','sim-engine\pom.xml','app\pom.xml','sim-engine\src\main','app\src\main','layouts','icons','sample-states' | ForEach-Object { Join-Path '%ROOT%' $_ } | Where-Object { Test-Path $_ };" ^
  "if (Get-ChildItem -Path $p -Recurse | Where-Object { $_.LastWriteTime -gt $s.LastWriteTime } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 call :build || exit /b 70

"%JAVA_HOME%\bin\java.exe" "@%ROOT%app\src\main\launch\jvm.args" "-Dframescope.samples=%ROOT%sample-states" %FRAMESCOPE_JAVA_OPTIONS% -p "%LIB%" -m org.framescope.app/org.framescope.app.Main %*
exit /b %ERRORLEVEL%

:build
echo framescope: building (the first time also fetches the libraries) ... 1>&2
if not exist "%LAUNCH%" mkdir "%LAUNCH%"
type nul > "%STAMP%.new"
if exist "%LIB%" rmdir /s /q "%LIB%"
pushd "%ROOT%"
call mvnw.cmd -B -q -Dmaven.test.skip=true package > "%LAUNCH%\build.log" 2>&1
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
  type "%LAUNCH%\build.log" 1>&2
  echo framescope: the build failed, see above. 1>&2
  exit /b 1
)
move /y "%STAMP%.new" "%STAMP%" > nul
exit /b 0

:find_jdk
set "JDK="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JDK exit /b 0
for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :consider "%%~dpJ.."
if defined JDK exit /b 0
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :consider "%%~D"
exit /b 0

:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :compare "%~1" %%V
exit /b 0

:compare
set "FEATURE=%~2"
set "FEATURE=%FEATURE:"=%"
if %FEATURE% GEQ 25 set "JDK=%~f1"
exit /b 0
