import InvisibleCharacters
import Localization

/// The words that office documents add to a publication.
enum OfficeText {
    static let page = LocalizedString("Page", "Seite")
    static let of = LocalizedString("of", "von")
    static let summary = LocalizedString("Summary", "Überblick")
    static let instructions = LocalizedString("Instructions", "Anleitung")
    static let table = LocalizedString("Table", "Tabelle")
    static let lists = LocalizedString("Lists", "Listen")

    /// What describes a table to those who do not see it.
    static func description(_ table: Table) -> LocalizedString {
        let columns = table.columns.map(\.title.visible).joined(separator: ", ")
        return LocalizedString(
            "\(table.rows.count) \(table.rows.count == 1 ? "row" : "rows"), with these columns: \(columns)",
            "\(table.rows.count) \(table.rows.count == 1 ? "Zeile" : "Zeilen") mit diesen Spalten: \(columns)")
    }

    /// Where the summary of a workbook leads to a table.
    static func rows(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "row" : "rows")", "\(count) \(count == 1 ? "Zeile" : "Zeilen")")
    }

    /// What ends a text that is longer than a cell can hold, which is 32,767 characters.
    static let cut = LocalizedString(
        "… [cut: a cell holds no more]", "… [gekürzt: Mehr fasst eine Zelle nicht]")
}

extension Language {
    /// With a country, because spelling checkers need one.
    var officeTag: String {
        switch self {
        case .english: "en-GB"
        case .german: "de-DE"
        }
    }
}

extension Publication {
    /// Who answers for it and of which day it speaks, in one line.
    var byline: String {
        let author = author.isEmpty ? [] : ["\(FormText.author[language]): \(author)"]
        return (author + ["\(FormText.day[language]) \(day)"]).joined(separator: " · ")
    }
}
