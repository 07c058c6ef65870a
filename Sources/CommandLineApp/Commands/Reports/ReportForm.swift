import Publishing

/// The forms of a report, by their names on the command line, which are the extensions of their files.
enum ReportForm: Hashable, CaseIterable {
    /// A form that the program writes itself.
    case own(PublicationForm)
    /// What an installed program makes of one of those.
    case pdf

    static var allCases: [ReportForm] { PublicationForm.allCases.map(ReportForm.own) + [.pdf] }

    /// Its name, without the dot of an extension.
    var name: String {
        switch self {
        case .own(let form): form.rawValue
        case .pdf: "pdf"
        }
    }

    init?(name: String) {
        guard let form = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = form
    }

    /// The form that a file's name asks for; nil if it asks for none.
    init?(file path: String) {
        guard let name = PublicationForm.fileExtension(of: path) else { return nil }
        self.init(name: name)
    }

    /// Whether it can be printed.
    var isText: Bool {
        switch self {
        case .own(.html), .own(.markdown): true
        case .own(.word), .own(.spreadsheet), .pdf: false
        }
    }
}

extension CommandContext {
    /// The file in a form. PDF takes a while: a terminal shows that, and a signal ends it.
    ///
    /// - Throws: `Failure`.
    func write(_ publication: Publication, as form: ReportForm) throws(Failure) -> [UInt8] {
        switch form {
        case .own(let form): return form.bytes(of: publication)
        case .pdf:
            guard let engine = PrintEngine.find(in: environment) else { throw Failure(.io, PrintText.noEngine) }
            return try print(engine.form.bytes(of: publication), with: engine)
        }
    }

    private func print(_ document: [UInt8], with engine: PrintEngine) throws(Failure) -> [UInt8] {
        var task = LongTask(console)
        var ended: Failure?
        defer { task.end() }
        do throws(PrintFailure) {
            return try engine.pdf(of: document) {
                do throws(Failure) {
                    try task.go(on: PrintText.working(engine.name), or: HandoverText.cancelled)
                    return true
                } catch {
                    ended = error
                    return false
                }
            }
        } catch {
            throw ended ?? Failure(.io, PrintText.what(error))
        }
    }
}
