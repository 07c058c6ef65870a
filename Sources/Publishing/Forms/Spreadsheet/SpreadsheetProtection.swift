import InvisibleCharacters
import XML

/// Locks a sheet but for the cells to fill in. There is no password: it keeps from mistakes, not from intent.
///
/// Source: ECMA-376, part 1, 18.3.1.85.
enum SpreadsheetProtection {
    /// What stays allowed, as far as the cells concerned are not locked.
    private static let allowed = ["formatColumns", "formatRows", "sort", "autoFilter", "deleteRows"]

    static func write(to xml: inout XMLWriter) {
        let locked = [("sheet", "1"), ("objects", "1"), ("scenarios", "1")]
        xml.element("sheetProtection", locked + allowed.map { ($0, "0") })
    }
}

/// Cells that offer a list to choose from. Source: ECMA-376, part 1, 18.3.1.32.
struct SpreadsheetChoice {
    /// Such as `G2:G12`.
    let cells: String
    /// Where the words of the list are.
    let list: String
    /// Shown when a cell is entered, and when something else was typed.
    let hint: String

    /// How many characters of a message are shown. Source: Excel, the object model's Validation.
    private static let longestHint = 225

    static func write(_ choices: [SpreadsheetChoice], to xml: inout XMLWriter) {
        if choices.isEmpty { return }
        xml.element("dataValidations", [("count", "\(choices.count)")]) { xml in
            for choice in choices {
                let hint = choice.hint.visible.cut(longestHint).spreadsheetEscaped
                xml.element(
                    "dataValidation",
                    [
                        ("type", "list"), ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "1"),
                        ("error", hint), ("prompt", hint), ("sqref", choice.cells),
                    ]
                ) { $0.element("formula1", text: choice.list.spreadsheetEscaped) }
            }
        }
    }
}
