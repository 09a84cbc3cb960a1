/* Workbooks by libxlsxwriter, to the folder that is named after the folder of the figures and a picture. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static const char *figures, *picture, *folder;

static int is_text(const char *header) {
    return !strcmp(header, "Länskod") || !strcmp(header, "Region") || !strcmp(header, "Månad");
}

static void write_cell(lxw_worksheet *sheet, int row, int column, const char *header, const char *text,
                       lxw_format *day) {
    int year, month, date;
    if (*text == '\0') return;
    if (row == 0 || is_text(header)) {
        worksheet_write_string(sheet, row, column, text, NULL);
    } else if (sscanf(text, "%4d-%2d-%2d", &year, &month, &date) == 3) {
        lxw_datetime value = {year, month, date, 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &value, day);
    } else {
        worksheet_write_number(sheet, row, column, atof(text), NULL);
    }
}

static lxw_worksheet *filled(lxw_workbook *book, const char *title, const char *name) {
    char path[4096], line[4096], headers[16][64];
    lxw_format *day = workbook_add_format(book);
    lxw_worksheet *sheet = workbook_add_worksheet(book, title);
    int row = 0;
    format_set_num_format(day, "yyyy-mm-dd");
    snprintf(path, sizeof path, "%s/%s.csv", figures, name);
    FILE *file = fopen(path, "r");
    if (!file) exit(1);
    while (fgets(line, sizeof line, file)) {
        char *rest = line, *text;
        if (*line == '#') continue;
        line[strcspn(line, "\n")] = '\0';
        for (int column = 0; (text = strsep(&rest, ";")); column++) {
            if (row == 0) snprintf(headers[column], sizeof headers[column], "%s", text);
            write_cell(sheet, row, column, headers[column], text, day);
        }
        row++;
    }
    fclose(file);
    return sheet;
}

static void extras(lxw_workbook *book) {
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Mitt blad");
    for (int row = 0; row < 4; row++) worksheet_write_number(sheet, row, 0, row + 1, NULL);
    worksheet_write_formula(sheet, 4, 0, "=SUM(A1:A4)", NULL);
    lxw_chart *chart = workbook_add_chart(book, LXW_CHART_COLUMN);
    chart_add_series(chart, NULL, "='Mitt blad'!$A$1:$A$4");
    worksheet_insert_chart(sheet, 1, 6, chart);
    worksheet_insert_image(sheet, 20, 6, picture);
    worksheet_write_comment(sheet, 0, 0, "Ännu ej avstämt");
    workbook_define_name(book, "Moms", "=0.25");
}

static void written(const char *name, int constant_memory, void (*decorate)(lxw_workbook *)) {
    char path[4096];
    lxw_workbook_options options = {.constant_memory = constant_memory};
    snprintf(path, sizeof path, "%s/%s.xlsx", folder, name);
    lxw_workbook *book = workbook_new_opt(path, &options);
    filled(book, "Befolkning", "befolkning");
    filled(book, "Väntetider", "vantetider");
    if (decorate) decorate(book);
    if (workbook_close(book) != LXW_NO_ERROR) exit(1);
}

int main(int count, char **arguments) {
    if (count < 4) return 2;
    figures = arguments[1];
    picture = arguments[2];
    folder = arguments[3];
    written("plain", 0, NULL);
    written("constant-memory", 1, NULL);
    written("extras", 0, extras);
    return 0;
}
