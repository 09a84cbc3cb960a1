#!/usr/bin/env bash
# Makes the corpus: FOLDER/files/PROGRAM/, anew, by every program that is there.
#   test/programs/make.sh FOLDER
set -u
folder=$(realpath -m "${1:?the folder outside the repository, please}")
here=$(cd "$(dirname "$0")" && pwd)
makers=$here/makers figures=$here/figures picture=$here/../../taskpane/assets/icon-32.png
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
rm -rf "$folder/files" "$folder/build"
mkdir -p "$folder/build"

# Runs a maker with its program's folder for `TO`; says so where it fails, and leaves no empty folder.
made_by() {
  local program=$1 to=$folder/files/$1
  shift
  mkdir -p "$to"
  TO=$to "$@" >"$folder/build/log" 2>&1 || { echo "$program: $(tail -1 "$folder/build/log")" >&2; }
  rmdir "$to" 2>/dev/null
  echo "$program: $(find "$to" -type f 2>/dev/null | wc -l) files"
}

python() { /usr/bin/python3 "$makers/$1" "$TO" "${@:2}"; }
node_js() { node "$makers/$1" "$TO" "$folder/packages"; }

macros=/usr/share/doc/python3-xlsxwriter/examples/vbaProject.bin
made_by openpyxl python with-openpyxl.py
made_by xlsxwriter python with-xlsxwriter.py "$macros"
made_by pandas python with-pandas.py

in_r() { Rscript --vanilla "$makers/with-openxlsx.r" "$figures" "$picture" "$TO"; }
made_by openxlsx in_r

in_perl() { perl "$makers/with-perl.pl" "$figures" "$picture" "$TO"; }
made_by perl in_perl

in_c() {
  cc -D_GNU_SOURCE -o "$folder/build/with-libxlsxwriter" "$makers/with-libxlsxwriter.c" -lxlsxwriter &&
    "$folder/build/with-libxlsxwriter" "$figures" "$picture" "$TO"
}
made_by libxlsxwriter in_c

in_go() {
  GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=$folder/build/go go run "$makers/with-tealeg.go" "$figures" "$TO"
}
made_by tealeg in_go

for package in sheetjs exceljs excelize xlsx-populate; do made_by "$package" node_js "with-$package.js"; done

in_strict() { /usr/bin/python3 "$makers/as-strict.py" "$folder/files/xlsxwriter" "$TO"; }
made_by strict in_strict

# What openpyxl and XlsxWriter wrote, opened and saved by the two programs that people sit at.
mkdir -p "$folder/build/originals"
for program in openpyxl xlsxwriter; do
  for file in "$folder/files/$program"/*.xlsx; do cp "$file" "$folder/build/originals/$program-$(basename "$file")"; done
done

soffice_to() { soffice "-env:UserInstallation=file://$folder/build/profile" --headless --convert-to "$1" --outdir "$TO" "${@:2}"; }
in_libreoffice() {
  soffice_to xlsx "$folder"/build/originals/*.xlsx
  for form in ods fods xls xlsm:"Calc MS Excel 2007 VBA XML" xltx:"Calc MS Excel 2007 XML Template"; do
    soffice_to "$form" "$folder/build/originals/xlsxwriter-charts.xlsx"
  done
}
made_by libreoffice in_libreoffice

in_gnumeric() {
  for file in "$folder"/build/originals/*.xlsx; do
    ssconvert --export-type=Gnumeric_Excel:xlsx2 "$file" "$TO/$(basename "$file")"
  done
  ssconvert --export-type=Gnumeric_Excel:xlsx "$folder/build/originals/xlsxwriter-plain.xlsx" "$TO/first-edition.xlsx"
  ssconvert --export-type=Gnumeric_OpenCalc:odf "$folder/build/originals/xlsxwriter-plain.xlsx" "$TO/open-document.ods"
  ssconvert --export-type=Gnumeric_Excel:excel_biff8 "$folder/build/originals/xlsxwriter-plain.xlsx" "$TO/old.xls"
}
made_by gnumeric in_gnumeric
rm -rf "$folder/build"
