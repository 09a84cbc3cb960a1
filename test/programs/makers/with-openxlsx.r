# Workbooks by R's openxlsx, written to the folder that is named after the folder of the figures and a picture.
library(openxlsx)

arguments <- commandArgs(trailingOnly = TRUE)
figures <- arguments[1]
picture <- arguments[2]
folder <- arguments[3]

read_figures <- function(name, texts) {
  path <- file.path(figures, paste0(name, ".csv"))
  columns <- read.csv2(path, dec = ".", comment.char = "#", check.names = FALSE, encoding = "UTF-8",
                       colClasses = c("character", "character"), nrows = 1)
  classes <- rep("numeric", ncol(columns))
  classes[seq_len(texts)] <- "character"
  if (name == "befolkning") classes[5] <- "Date"
  read.csv2(path, dec = ".", comment.char = "#", check.names = FALSE, encoding = "UTF-8", colClasses = classes)
}

population <- read_figures("befolkning", 2)
waiting <- read_figures("vantetider", 3)
sheets <- list(Befolkning = population, "Väntetider" = waiting)
last <- nrow(waiting) + 1
place <- function(name) file.path(folder, paste0(name, ".xlsx"))

filled <- function(figures = sheets, ...) {
  book <- createWorkbook()
  for (name in names(figures)) {
    addWorksheet(book, name)
    writeData(book, name, figures[[name]], ...)
  }
  book
}

own_sheet <- function(book) {
  addWorksheet(book, "Mitt blad")
  writeData(book, "Mitt blad", data.frame(Krav = 1:4))
  writeData(book, "Mitt blad", "Täljare", startCol = 2)
  writeFormula(book, "Mitt blad", startCol = 2, startRow = 2,
               x = sprintf("SUMIF(Väntetider!$D$2:$D$%d,A%d,Väntetider!E$2:E$%d)", last, 2:5, last))
}

save <- function(name, decorate, book = filled()) {
  decorate(book)
  saveWorkbook(book, place(name), overwrite = TRUE)
}

write.xlsx(sheets, place("plain"), overwrite = TRUE)
write.xlsx(sheets, place("table"), asTable = TRUE, overwrite = TRUE)
months <- waiting
months[["Månad"]] <- as.Date("2023-03-01")
write.xlsx(list(Befolkning = population, "Väntetider" = months), place("months-as-dates"), overwrite = TRUE)
save("styled", function(book) own_sheet(book),
     filled(headerStyle = createStyle(textDecoration = "bold", fgFill = "#DDEBF7", border = "bottom"), borders = "rows"))
save("validation", function(book) {
  dataValidation(book, "Väntetider", cols = 5:8, rows = 2:last, type = "whole", operator = "greaterThanOrEqual", value = 0)
})
save("conditional", function(book) {
  own_sheet(book)
  conditionalFormatting(book, "Mitt blad", cols = 2, rows = 2:5, type = "databar")
  conditionalFormatting(book, "Väntetider", cols = 5, rows = 2:last, rule = ">1000", style = createStyle(bgFill = "#FFC7CE"))
})
save("comments", function(book) {
  own_sheet(book)
  writeComment(book, "Mitt blad", col = 1, row = 1, comment = createComment("Ännu ej avstämt", author = "Handläggaren"))
})
save("picture", function(book) {
  own_sheet(book)
  insertImage(book, "Mitt blad", picture, startCol = 6, width = 1, height = 1)
})
save("chart-picture", function(book) {
  own_sheet(book)
  png(file.path(tempdir(), "diagram.png"))
  plot(1:4)
  dev.off()
  insertImage(book, "Mitt blad", file.path(tempdir(), "diagram.png"), startCol = 6)
})
save("view", function(book) {
  freezePane(book, "Väntetider", firstRow = TRUE)
  addFilter(book, "Väntetider", rows = 1, cols = 1:12)
  pageSetup(book, "Väntetider", orientation = "landscape", printTitleRows = 1)
  createNamedRegion(book, "Väntetider", name = "Hela", rows = 1:last, cols = 1:12)
})
save("protected", function(book) {
  own_sheet(book)
  protectWorksheet(book, "Mitt blad", password = "hemligt")
})
save("hidden", function(book) {
  own_sheet(book)
  sheetVisibility(book)[3] <- "hidden"
})
save("merged-titles", function(book) {
  for (name in names(sheets)) {
    writeData(book, name, "Påhittade uppgifter till kömiljarden")
    mergeCells(book, name, cols = 1:5, rows = 1)
  }
}, filled(startRow = 3))
