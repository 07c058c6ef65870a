import ArgumentParser
import JSON
import Localization
import ProjectStore

/// `cpo verify`
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: LocalizedString(
            "Check that nothing in the project was lost or changed.",
            "Prüfen, dass im Projekt nichts verloren ging oder verändert wurde."
        ).localized,
        discussion: HelpText.verify.localized)

    @OptionGroup var project: ProjectArgument

    @Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run() throws {
        let own = try ReadAssessment.open(project.path)
        let assessment = own.under(own.project.profile)
        let report = try assessment.verify()
        if json {
            Console.printDocument(document(assessment, report))
        } else {
            for damage in report.damages { Console.print(DamageText.line(damage)) }
            for notice in report.notices { Console.print(NoticeText.line(notice)) }
            for line in VerificationText.lines(report) { Console.print(line) }
        }
        if !report.damages.isEmpty { throw Failure(.no) }
    }

    private func document(_ assessment: ReadAssessment, _ report: VerificationReport) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", 2)
            ProjectDocument.write(assessment.info, assessment.assessment.catalog, to: &writer)
            writer.member("events", report.events)
            writer.member("unknownEvents", report.unknownEvents)
            writer.member("intact", report.damages.isEmpty)
            writer.key("damages")
            writer.array { writer in
                for damage in report.damages {
                    writer.object { writer in
                        writer.member("file", FileNames.readable(damage.file))
                        writer.key("line")
                        if let line = damage.line { writer.integer(line) } else { writer.null() }
                        writer.member("what", DamageText.what(damage.kind)[.english])
                    }
                }
            }
            writer.key("journals")
            writer.array { writer in
                for journal in report.journals {
                    writer.object { writer in
                        writer.member("file", FileNames.readable(journal.file))
                        writer.member("events", journal.events)
                        writer.member("last", journal.last.description)
                    }
                }
            }
        }
        return writer.text
    }
}
