#!/usr/bin/env bash
# Gets the programs that write workbooks and those that open them: Debian's packages, and npm's in FOLDER/packages.
#   test/programs/install.sh FOLDER
# What is not to be had is said, and its workbooks are then not made. Asked for and found nowhere in Debian 12 or npm:
# writexl and openxlsx2 (R), PhpSpreadsheet, caxlsx (Ruby), Excelize for Go (its WebAssembly stands in), ClosedXML;
# Apache POI is there without the schema classes that its .xlsx needs.
set -u
folder=$(realpath -m "${1:?the folder outside the repository, please}")
mkdir -p "$folder/packages"

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq || echo "not had: the list of Debian's packages" >&2
for package in \
  libreoffice-calc gnumeric libxml2-utils unzip \
  python3-openpyxl python3-xlsxwriter python3-pandas python3-pil python3-lxml \
  r-cran-openxlsx \
  libexcel-writer-xlsx-perl libspreadsheet-writeexcel-perl \
  gcc libc6-dev libxlsxwriter-dev \
  golang-go golang-github-tealeg-xlsx-dev; do
  apt-get install -y -qq --no-install-recommends "$package" >"$folder/install.log" 2>&1 ||
    echo "not had: $package ($(tail -1 "$folder/install.log"))" >&2
done

# Nothing of these is a dependency of ours; their own scripts are not run.
for package in xlsx exceljs excelize-wasm xlsx-populate; do
  npm install --prefix "$folder/packages" --no-audit --no-fund --ignore-scripts "$package" >"$folder/install.log" 2>&1 ||
    echo "not had: $package ($(tail -1 "$folder/install.log"))" >&2
done
