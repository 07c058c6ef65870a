import Glibc
import InvisibleCharacters
import JSON
import Localization
import Publishing

// Writes documents into a folder, and beside each what a reader must find in it: its headings and its tables.

guard CommandLine.arguments.count == 2 else {
    print("usage: ReaderSamples FOLDER")
    exit(2)
}
let folder = CommandLine.arguments[1]

func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen("\(folder)/\(name)", "w") else {
        perror(name)
        exit(3)
    }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWritten else {
        perror(name)
        exit(3)
    }
}

func write(_ publication: Publication, as name: String) {
    write(WordForm.bytes(of: publication), to: "\(name).docx")
    write(SpreadsheetForm.bytes(of: publication), to: "\(name).xlsx")
    let sections = publication.sections.flatMap { [$0] + $0.parts }
    var json = JSONWriter(pretty: true)
    json.object { json in
        json.member("title", publication.title.visible)
        json.key("headings")
        json.array { json in for section in sections { json.string(section.title.visible) } }
        json.key("tables")
        json.array { json in
            for case .table(let table) in sections.flatMap(\.blocks) {
                json.object { json in
                    json.member("rows", table.rows.count)
                    json.member("last", table.rows.last?.cells.last?.text.plain.visible ?? "")
                }
            }
        }
    }
    write(json.bytes, to: "\(name).json")
}

for language in Language.allCases {
    write(Samples.statement(language, rows: 40), as: "statement-\(language.rawValue)")
}
write(Samples.statement(.english, rows: 10_000), as: "large")
write(Samples.hostile, as: "hostile")
