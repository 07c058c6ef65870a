import ArgumentParser
import JSON
import Localization
import ProjectStore
import Workspace

/// `cpo verify`
struct Verify: Command {
    static let name = "verify"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Check that nothing in the project was lost or changed.",
                "Prüfen, dass im Projekt nichts verloren ging oder verändert wurde."
            ).inHelp,
            discussion: HelpText.verify.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let report: VerificationReport
        do throws(StoreError) {
            report = try AssessmentReader.verify(project.path, state: context.files.state)
        } catch {
            throw Failure(.io, ErrorText.command(error))
        }
        if json {
            context.console.printDocument(document(reader.project, report))
        } else {
            for damage in report.damages { context.console.print(DamageText.line(damage)) }
            for notice in report.notices { context.console.print(NoticeText.line(notice)) }
            for line in VerificationText.lines(report) { context.console.print(line) }
        }
        if !report.damages.isEmpty { throw Failure(.no) }
    }

    private func document(_ project: Project, _ report: VerificationReport) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", 2)
            ProjectDocument.write(project.info, project.catalog, to: &writer)
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
