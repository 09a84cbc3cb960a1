// Workbooks by Go's tealeg/xlsx, to the folder that is named after the folder of the figures.
package main

import (
    "log"
    "os"
    "path/filepath"
    "strconv"
    "strings"
    "time"

    "github.com/tealeg/xlsx"
)

var texts = map[string]bool{"Länskod": true, "Region": true, "Månad": true}

func rowsOf(name string) (rows [][]string) {
    text, err := os.ReadFile(filepath.Join(os.Args[1], name+".csv"))
    must(err)
    for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
        if !strings.HasPrefix(line, "#") {
            rows = append(rows, strings.Split(line, ";"))
        }
    }
    return
}

func fill(book *xlsx.File, title string, rows [][]string) *xlsx.Sheet {
    sheet, err := book.AddSheet(title)
    must(err)
    for at, row := range rows {
        made := sheet.AddRow()
        for column, text := range row {
            cell := made.AddCell()
            number, err := strconv.ParseFloat(text, 64)
            day, noDay := time.Parse("2006-01-02", text)
            switch {
            case text == "":
            case at > 0 && noDay == nil:
                cell.SetDate(day)
            case at == 0 || texts[rows[0][column]] || err != nil:
                cell.SetString(text)
            default:
                cell.SetFloat(number)
            }
        }
    }
    return sheet
}

func written(name string, decorate func(*xlsx.File, *xlsx.Sheet)) {
    book := xlsx.NewFile()
    fill(book, "Befolkning", rowsOf("befolkning"))
    decorate(book, fill(book, "Väntetider", rowsOf("vantetider")))
    must(book.Save(filepath.Join(os.Args[2], name+".xlsx")))
}

func must(err error) {
    if err != nil {
        log.Fatal(err)
    }
}

func main() {
    written("plain", func(*xlsx.File, *xlsx.Sheet) {})
    written("own-sheet", func(book *xlsx.File, _ *xlsx.Sheet) {
        sheet, err := book.AddSheet("Mitt blad")
        must(err)
        row := sheet.AddRow()
        row.AddCell().SetString("Summa")
        row.AddCell().SetFormula("SUM(Väntetider!E2:E190)")
        sheet.Hidden = true
    })
    written("filter-and-view", func(_ *xlsx.File, waiting *xlsx.Sheet) {
        waiting.AutoFilter = &xlsx.AutoFilter{TopLeftCell: "A1", BottomRightCell: "L190"}
        pane := &xlsx.Pane{YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft", State: "frozen"}
        waiting.SheetViews = []xlsx.SheetView{{Pane: pane}}
    })
}
