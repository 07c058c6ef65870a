import ArgumentParser
import Localization
import Publishing

/// The forms of what commands say of several assessments, by their names on the command line.
enum ListForm: Hashable {
    /// Lines for people.
    case text
    case json
    case csv
    /// Tables for a database.
    case sql
    /// A document to hand on.
    case report(ReportForm)

    /// All forms but SQL.
    static let usual: [ListForm] = [.text, .json, .csv] + ReportForm.allCases.map(ListForm.report)

    /// Its name, which is also the extension of its files.
    var name: String {
        switch self {
        case .text: "text"
        case .json: "json"
        case .csv: "csv"
        case .sql: "sql"
        case .report(let form): form.name
        }
    }

    /// The extensions of its files.
    fileprivate var extensions: [String] { self == .text ? ["txt", "text"] : [name] }

    /// Whether it can be printed.
    var isText: Bool {
        switch self {
        case .text, .json, .csv, .sql: true
        case .report(let form): form.isText
        }
    }
}

/// Which form, and where it goes.
struct ListOutput: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "How it is written; by default as the file's name says, else as text.",
                "Wie es geschrieben wird; sonst, wie der Name der Datei sagt, sonst als Text."), valueName: "form"))
    var form: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            LocalizedString(
                "The file to write; without it, everything but XLSX, DOCX and PDF is printed.",
                "Die Datei; ohne sie wird alles außer XLSX, DOCX und PDF ausgegeben."), valueName: "file"),
        completion: .file())
    var output: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(LocalizedString("The same as --form json.", "Dasselbe wie --form json.")))
    var json = false

    /// The chosen one of these forms; nil if nobody chose.
    func chosen(among forms: [ListForm]) throws(Failure) -> ListForm? {
        if let name = json ? "json" : form {
            let known = Names.match(name, in: forms.map(\.name))
            guard let form = forms.first(where: { $0.name == known }) else {
                throw Failure(.usage, ListText.unknownForm(name, forms.map(\.name)))
            }
            guard form.isText || output != nil else { throw Failure(.usage, ReportCommandText.needsFile(form.name)) }
            return form
        }
        guard let output else { return nil }
        let ending = PublicationForm.fileExtension(of: output)
        guard let form = forms.first(where: { $0.extensions.contains(ending ?? "") }) else {
            throw Failure(.usage, ListText.formOfFile(output, forms.flatMap(\.extensions)))
        }
        return form
    }

    /// Writes the document into the file, or prints it.
    func put(_ bytes: [UInt8], in context: CommandContext) throws(Failure) {
        guard let output else {
            return context.console.printDocument(String(decoding: bytes, as: UTF8.self))
        }
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(output).write(bytes, overwrites: force)
        } catch {
            throw Failure(error)
        }
        context.console.print(ListText.written(output))
    }

    /// Writes the lines into the file, or prints them.
    func put(_ lines: [String], in context: CommandContext) throws(Failure) {
        guard output == nil else {
            return try put(lines.flatMap { Array((Console.harmless($0) + "\n").utf8) }, in: context)
        }
        for line in lines { context.console.print(line) }
    }
}

/// Messages about the forms of lists.
enum ListText {
    static func unknownForm(_ name: String, _ forms: [String]) -> LocalizedString {
        let forms = forms.joined(separator: ", ")
        return LocalizedString(
            "\"\(name)\" is no form here. There are: \(forms).", "„\(name)“ ist hier keine Form. Es gibt: \(forms).")
    }

    static func formOfFile(_ path: String, _ extensions: [String]) -> LocalizedString {
        let endings = extensions.map { ".\($0)" }.joined(separator: ", ")
        return LocalizedString(
            "The name \(path) does not say in which form. Let it end in \(endings), or add --form.",
            "Der Name \(path) sagt nicht, in welcher Form. Er kann auf \(endings) enden, oder --form angeben.")
    }

    static func written(_ path: String) -> LocalizedString {
        LocalizedString("Written: \(path)", "Geschrieben: \(path)")
    }
}
