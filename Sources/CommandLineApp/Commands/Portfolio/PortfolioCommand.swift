import ArgumentParser
import AssessmentModel
import JSON
import Localization
import Portfolio
import Presentation
import Reports
import Workspace

/// `cpo portfolio`
struct PortfolioCommand: Command {
    static let name = "portfolio"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "List all assessments below folders, with their figures.",
                "Alle Bewertungen unter Ordnern auflisten, mit ihren Zahlen."
            ).inHelp,
            discussion: PortfolioCommandText.help.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString("Folders to look in.", "Ordner, in denen gesucht wird."), valueName: "root"),
        completion: .directory)
    var roots: [String]

    @OptionGroup var list: ListOutput

    @Option(
        help: ArgumentHelp(
            LocalizedString("What to sort by: \(Self.orders).", "Wonach geordnet wird: \(Self.orders)."),
            valueName: "what"),
        completion: .list(PortfolioListing.Order.allCases.map(\.rawValue)))
    var sort = PortfolioListing.Order.path.rawValue

    @ArgumentParser.Flag(help: ArgumentHelp(LocalizedString("The other way round.", "Andersherum.")))
    var reverse = false

    @Option(
        help: ArgumentHelp(
            LocalizedString("How many folders deep to look.", "Wie viele Ordner tief gesucht wird."),
            valueName: "number"))
    var depth = AssessmentFinder.usualDepth

    private static let orders = PortfolioListing.Order.allCases.map(\.rawValue).joined(separator: ", ")

    func run(in context: CommandContext) throws {
        let form = try list.chosen(among: ListForm.usual + [.sql]) ?? .text
        let known = Names.match(sort, in: PortfolioListing.Order.allCases.map(\.rawValue))
        guard let order = known.flatMap(PortfolioListing.Order.init(rawValue:)) else {
            throw Failure(.usage, PortfolioCommandText.unknownOrder(sort, Self.orders))
        }
        guard (0...64).contains(depth) else { throw Failure(.usage, PortfolioCommandText.badDepth) }
        let (found, missing) = try listing(in: context)
        var listing = found
        listing.sort(by: order, isReversed: reverse)
        let language = context.language
        switch form {
        case .text: try list.put(PortfolioTable(listing, language).lines, in: context)
        case .json:
            try list.put(
                JSONDocumentEncoder().bytes(of: PortfolioDocument(listing, in: language)) + [0x0A], in: context)
        case .csv: try list.put(listing.sheet(in: language).bytes, in: context)
        case .sql: try list.put(PortfolioSQL(listing, in: language).bytes, in: context)
        case .report(let form):
            try list.put(
                try context.write(PortfolioReport(listing, in: language).publication, as: form), in: context)
        }
        if !missing.isEmpty { throw Failure(.io, lines: missing) }
    }

    /// Everything that is found, and which roots cannot be looked into.
    private func listing(in context: CommandContext) throws(Failure) -> (PortfolioListing, missing: [LocalizedString]) {
        let clock = context.clock()
        var listing = PortfolioListing(day: clock.today, now: clock.now)
        var missing: [LocalizedString] = []
        let reading = PortfolioReading(clock: clock)
        var finder = AssessmentFinder(below: roots, depth: depth)
        var task = LongTask(context.console)
        while let found = finder.next() {
            try task.go(on: PortfolioCommandText.reading(listing.entries.count), or: PortfolioCommandText.cancelled)
            switch found {
            case .unreadable(let path, let code):
                let reason = ErrorText.line(.cannotRead(path: path, code: code))
                if roots.contains(path) { missing.append(reason) }
                listing.unreadable.append(PortfolioListing.Unreadable(path: path, reason: reason))
            case .assessment(let path):
                do throws(Failure) {
                    listing.entries.append(try reading.entry(at: path))
                } catch {
                    listing.unreadable.append(
                        PortfolioListing.Unreadable(path: path, reason: error.text ?? .same(path)))
                }
            }
        }
        task.end()
        return (listing, missing)
    }
}

/// Messages of `cpo portfolio`.
enum PortfolioCommandText {
    static let help = LocalizedString(
        """
        Finds project directories and packed files (.cpo.tar) below the folders, without following links, and lists each: \
        its subject, who answers, the catalogue, what is evidenced, claimed and attainable, the shall gate, when it was \
        last changed, which evidence has expired or will within 30 days, and how much was claimed at each milestone. What is \
        damaged is marked, and what cannot be read is listed with the reason.

        Figures are those under the profile in use. Evidence is looked at and not read; cpo score reads it. With --form sql, \
        the output makes and fills tables in PostgreSQL, SQLite or DuckDB: see docs/formats/portfolio-sql.md.

        The exit code is 3 if one of the folders cannot be looked into.
        """,
        """
        Findet Projektverzeichnisse und gepackte Dateien (.cpo.tar) unter den Ordnern, ohne Verknüpfungen zu folgen, und \
        listet jede Bewertung auf: ihren Gegenstand, wer antwortet, den Katalog, was belegt, angegeben und erreichbar ist, \
        die Muss-Kriterien, wann sie zuletzt geändert wurde, welche Nachweise abgelaufen sind oder es in 30 Tagen sein \
        werden, und wie viel bei jedem Meilenstein angegeben war. Beschädigtes ist gekennzeichnet, Unlesbares steht mit dem \
        Grund da.

        Die Zahlen gelten unter dem aktuellen Profil. Nachweise werden angesehen, nicht gelesen; cpo score liest sie. Mit \
        --form sql legt die Ausgabe Tabellen in PostgreSQL, SQLite oder DuckDB an und füllt sie: siehe \
        docs/formats/portfolio-sql.md.

        Der Exit-Code ist 3, wenn sich in einen der Ordner nicht hineinsehen lässt.
        """)

    static func unknownOrder(_ name: String, _ orders: String) -> LocalizedString {
        LocalizedString(
            "\"\(name)\" is nothing to sort by. There are: \(orders).",
            "Nach „\(name)“ lässt sich nicht ordnen. Es gibt: \(orders).")
    }

    static let badDepth = LocalizedString("--depth takes 0 to 64.", "--depth nimmt 0 bis 64.")

    static func reading(_ count: Int) -> LocalizedString {
        LocalizedString("Reading: \(count)", "Gelesen: \(count)")
    }

    static let cancelled = LocalizedString("Cancelled.", "Abgebrochen.")
}
