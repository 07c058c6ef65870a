import ArgumentParser
import AssessmentModel
import Glibc
import JSON
import Localization
import Presentation
import ProjectStore
import Reports
import Scoring
import Snapshots
import Workspace

/// `cpo compare`
struct Compare: Command {
    static let name = "compare"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Compare vendors side by side, or two states of one assessment.",
                "Anbieter nebeneinander vergleichen oder zwei Stände einer Bewertung."
            ).inHelp,
            discussion: CompareText.help.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "Two or more project directories or packed files, or their states at a moment: DIR@2026-06-30 or "
                    + "DIR@MILESTONE.",
                "Zwei oder mehr Projektverzeichnisse, gepackte Dateien oder deren Stände: DIR@2026-06-30 oder "
                    + "DIR@MEILENSTEIN."),
            valueName: "dir"),
        completion: .file())
    var directories: [String]

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Show also two states of one assessment side by side, as vendors are.",
                "Auch zwei Stände einer Bewertung nebeneinander zeigen, wie Anbieter.")))
    var sideBySide = false

    @OptionGroup var list: ListOutput
    @OptionGroup var view: ProfileOption

    func validate() throws {
        if directories.count < 2 { throw ValidationError(CompareText.two.inHelp) }
    }

    func run(in context: CommandContext) throws {
        let form = try list.chosen(among: ListForm.usual)
        let sides = try directories.map { try side($0, in: context) }
        if isOverTime(sides, form), let last = sides.last {
            return try printOverTime(sides[0].compared, last.compared, form, in: context)
        }
        let vendors = try ComparedVendors(sides)
        switch form ?? .text {
        case .text, .sql: try list.put(VendorTable(vendors, context.language).lines, in: context)
        case .json: try list.put(JSONDocumentEncoder().bytes(of: VendorDocument(vendors)) + [0x0A], in: context)
        case .csv: try list.put(vendors.sheet.bytes, in: context)
        case .report(let form):
            let profile = view.profile == nil ? nil : sides[0].profile
            let report = VendorReport(
                vendors, under: profile?.profile, on: context.today, in: context.language)
            try list.put(try context.write(report.publication, as: form), in: context)
        }
    }

    // MARK: Two states of one assessment

    /// Whether these are two states of one assessment, or two assessments of one subject.
    private func isOverTime(_ sides: [Side], _ form: ListForm?) -> Bool {
        guard !sideBySide, sides.count == 2, form == nil || form == .text || form == .json else { return false }
        return sides[0].project == sides[1].project || sides[0].subject == sides[1].subject
    }

    private func printOverTime(
        _ first: ComparedAssessment, _ second: ComparedAssessment, _ form: ListForm?, in context: CommandContext
    ) throws {
        if form == .json {
            return try list.put(
                JSONDocumentEncoder().bytes(of: ComparisonDocument(first, second)) + [0x0A], in: context)
        }
        try list.put(ComparisonTable(first, second, context.language).lines, in: context)
    }

    // MARK: Sides

    /// The directory and the moment; nil for now. A directory may itself have an @ in its name.
    private func parts(of text: String) -> (path: String, moment: String?) {
        guard access(text, F_OK) != 0, let mark = text.lastIndex(of: "@"), mark > text.startIndex else {
            return (text, nil)
        }
        return (String(text[..<mark]), String(text[text.index(after: mark)...]))
    }

    /// One of those to compare. Tells what is damaged in it.
    private func side(_ text: String, in context: CommandContext) throws -> Side {
        let (path, moment) = parts(of: text)
        let reader = try context.read(path)
        let seen = try reader.view(view, asOf: moment, in: context)
        let conditions = reader.evidence(of: seen.assessment.supportedAnswers)
        let scoreboard = try Scoreboard(seen.assessment, conditions, on: seen.day)
        context.reportDamages(reader.damages)
        return Side(
            project: reader.project.info.id, compared: ComparedAssessment(text, seen.assessment, scoreboard),
            conditions: conditions, profile: seen.profile,
            name: ComparedVendors.Name(path: text, moment: seen.moment, isDamaged: !reader.damages.isEmpty))
    }

    fileprivate struct Side {
        let project: String
        let compared: ComparedAssessment
        let conditions: EvidenceConditions
        let profile: ProjectProfile?
        let name: ComparedVendors.Name

        var subject: String { compared.assessment.subject.name }
    }
}

extension ComparedVendors {
    /// - Throws: `Failure`, also if there is nothing to compare.
    fileprivate init(_ sides: [Compare.Side]) throws(Failure) {
        try self.init(
            sides.map { side in
                VendorComparison.Entry(side.compared.assessment, on: side.compared.scoreboard.day) {
                    side.conditions[$0].counts
                }
            }, names: sides.map(\.name))
    }

    /// - Throws: `Failure`, also if there is nothing to compare.
    init(_ entries: [VendorComparison.Entry], names: [Name]) throws(Failure) {
        let comparison: VendorComparison
        do throws(ScoringError) { comparison = try VendorComparison(entries) } catch {
            throw Failure(.io, ErrorText.line(error))
        }
        if comparison.isEmpty { throw Failure(.no, VendorText.nothingInCommon) }
        self.init(comparison, names: names)
    }
}
