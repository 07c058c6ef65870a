import ProjectStore
import Testing

@testable import CommandLineApp

/// Two people, a clone each, and a bare repository between them.
struct SyncTests {
    private let sandbox: Sandbox
    private let mira: String
    private let ben: String

    init() throws {
        sandbox = try Sandbox()
        mira = sandbox["mira"]
        ben = sandbox["ben"]
        try sandbox.done("new", mira, "--subject", "Acme PLM 12.1", "--git")
        try sandbox.shell(
            """
            git init -q --bare -b main hub.git
            git -C mira remote add origin "$PWD/hub.git" && git -C mira push -q -u origin main
            git clone -q hub.git ben
            """)
    }

    private func sync(_ person: String, with changes: [String: String] = [:]) -> Sandbox.Outcome {
        sandbox.cpo("sync", sandbox[person.lowercased()], as: person, with: changes)
    }

    /// A commit of somebody who uses git by hand.
    private func push(from folder: String, after change: String) throws {
        try sandbox.shell(
            """
            cd \(folder) && \(change)
            git add -A && git -c user.name=x -c user.email=x@x commit -qm x && git push -q
            """)
    }

    private func expectSameState(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let states = try ["mira", "ben"].map { folder in
            sandbox.expectIntact(sandbox[folder], sourceLocation: sourceLocation)
            return try sandbox.done("show", sandbox[folder], "--json")
                + sandbox.done("score", sandbox[folder], "--json")
                + sandbox.shell("cd \(folder) && find journal evidence -type f | sort | xargs sha256sum")
        }
        #expect(states[0] == states[1], sourceLocation: sourceLocation)
    }

    private func work() throws {
        try sandbox.shell("echo proof > proof.txt")
        try sandbox.done("answer", mira, "IOP-01", "met")
        try sandbox.done("answer", mira, "IOP-02", "met")
        try sandbox.done("answer", ben, "IOP-01", "unmet", as: "Ben")
        try sandbox.done("attach", ben, "IOP-03", sandbox["proof.txt"], as: "Ben")
    }

    @Test(arguments: [["Mira", "Ben", "Mira"], ["Ben", "Mira", "Ben"]])
    func bothHaveTheSameInTheEnd(_ order: [String]) throws {
        try work()
        let outcomes = order.map { sync($0) }
        for outcome in outcomes { #expect(outcome.code == 0, "\(outcome.output)\(outcome.error)") }
        try expectSameState()
        let other = order[0]
        let count = other == "Mira" ? "2 changes by Mira" : "2 changes by Ben"
        #expect(outcomes[0].output == "nothing new from others; pushed\n")
        #expect(
            outcomes[1].output.hasPrefix(
                "\(count); nothing of yours was changed; pushed\nIn conflict now: IOP-01."), "\(outcomes[1].output)")
        #expect(outcomes[2].output.contains("nothing to push"))
        #expect(sync("Mira").output == "nothing new from others; nothing to push\n")
    }

    @Test func namesComeAndGo() throws {
        func people(_ folder: String) throws -> [String] {
            try Project.participants(at: sandbox[folder]).named.map(\.participant.name)
        }
        for name in ["Anna", "Clara"] { try sandbox.done("participant", "add", mira, name) }
        for person in ["Mira", "Ben"] { #expect(sync(person).code == 0) }
        #expect(try people("ben") == ["Anna", "Clara"])
        // Both rename Anna; Ben renames Clara, and Mira removes her.
        try sandbox.done("participant", "rename", mira, "Anna", "Anna Roth")
        try sandbox.done("participant", "rename", ben, "Anna", "Anna Weber")
        try sandbox.done("participant", "rename", ben, "Clara", "Clara Berg")
        try sandbox.done("participant", "remove", mira, "Clara")
        for person in ["Mira", "Ben", "Mira"] {
            let outcome = sync(person)
            #expect(outcome.code == 0, "\(outcome.error)")
        }
        #expect(try people("mira") == people("ben"))
        let left = try people("ben")
        #expect(left.count == 1 && left.allSatisfy { $0.hasPrefix("Anna ") })
        #expect(try sandbox.shell("grep -rl Clara mira/participants ben/participants || true").isEmpty)
        #expect(try sandbox.shell("git -C ben ls-files participants | grep -c removed") == "1\n")
        try expectSameState()
    }

    @Test func whatWasChangedOfYoursIsCounted() throws {
        try sandbox.done("answer", mira, "IOP-01", "met")
        _ = sync("Mira")
        _ = sync("Ben")
        try sandbox.done("answer", ben, "IOP-01", "unmet", as: "Ben")
        _ = sync("Ben")
        #expect(sync("Mira").output.hasPrefix("1 change by Ben; 1 of yours changed; nothing to push\n"))
    }

    /// A program that ends in the middle of any step, before it or right after.
    @Test(arguments: ["add", "commit", "fetch", "merge", "push"], [true, false])
    func aSecondTryCompletes(_ step: String, _ isBefore: Bool) throws {
        try work()
        #expect(sync("Ben").code == 0)
        try sandbox.write(
            """
            #!/bin/sh
            for word; do
              if [ "$word" = \(step) ]; then \(isBefore ? ":" : "/usr/bin/git \"$@\""); kill -9 $$; fi
            done
            exec /usr/bin/git "$@"

            """, to: "git")
        try sandbox.shell("mkdir bin; mv git bin; chmod +x bin/git")
        let stopped = sync("Mira", with: ["PATH": "\(sandbox["bin"]):/usr/bin:/bin"])
        #expect(stopped.code != 0)
        sandbox.expectIntact(mira)
        let again = sync("Mira")
        #expect(again.code == 0, "\(again.error)")
        #expect(sync("Ben").code == 0)
        try expectSameState()
    }

    @Test(
        "what cannot be synchronised is refused with a word, and nothing changes",
        arguments: [
            ("rm -rf mira/.git", 1, "is in no git repository"),
            ("git -C mira remote remove origin", 1, "The repository has no remote."),
            ("git -C mira branch -q --unset-upstream", 1, "git push -u origin HEAD"),
            ("rm -rf hub.git", 3, "origin cannot be reached. Is there a network? git says: "),
            ("git -C mira checkout -q --detach", 1, "No branch is checked out"),
            ("git -C mira rev-parse HEAD > mira/.git/MERGE_HEAD", 1, "in the middle of git merge"),
            ("mkdir mira/.git/rebase-merge", 1, "git rebase --abort"),
            ("echo >> mira/project.json", 1, "project.json has changed here"),
            ("rm mira/journal/*", 1, "is missing here, and the repository has it"),
            ("echo x > mira/a.txt; git -C mira add a.txt", 1, "a.txt waits to be committed"),
            (
                "printf '#!/bin/sh\\nexit 1\\n' > hub.git/hooks/pre-receive; chmod +x hub.git/hooks/pre-receive", 3,
                "origin does not take"
            ),
        ])
    func refusals(_ preparation: String, _ code: Int32, _ words: String) throws {
        try sandbox.done("answer", mira, "IOP-01", "met")
        try sandbox.shell(preparation)
        let list = "cd mira && find . -path ./.git -prune -o -type f -print | sort | xargs sha256sum"
        let before = try sandbox.shell(list)
        let outcome = sync("Mira")
        #expect(outcome.code == code && outcome.error.contains(words), "\(outcome.code) \(outcome.error)")
        #expect(outcome.output.isEmpty)
        #expect(try sandbox.shell(list) == before)
    }

    @Test(
        "what a merge must not bring is not merged",
        arguments: [
            ("printf ' ' >> project.json", "project.json differs on the other side"),
            ("printf ' ' >> catalog.json", "catalog.json differs on the other side"),
            ("git rm -q journal/*", "a journal. Nothing was merged"),
            ("for file in journal/*; do echo x >> $file; done", "Both sides changed journal/"),
            (
                "git checkout -q --orphan x && git -c user.name=x -c user.email=x@x commit -qm x && git branch -M main"
                    + " && git push -qf origin main; echo > y",
                "history of its own"
            ),
        ])
    func badMerges(_ change: String, _ words: String) throws {
        try sandbox.done("answer", mira, "IOP-01", "met")
        try sandbox.shell(
            "cd ben && { \(change); } && git add -A && git -c user.name=x -c user.email=x@x commit -qm x && git push -qf"
        )
        let outcome = sync("Mira")
        #expect(outcome.code == 1 && outcome.error.contains(words), "\(outcome.error)")
        #expect(outcome.error.contains("Your changes are committed here"))
        sandbox.expectIntact(mira)
        #expect(try sandbox.shell("git -C mira status --porcelain; ls mira/.git/MERGE_HEAD 2>&- || true").isEmpty)
    }

    @Test func withoutGitThereIsAWord() throws {
        let outcome = sync("Mira", with: ["PATH": sandbox.work])
        #expect(outcome.code == 3 && outcome.error.hasPrefix("cpo: There is no git here."))
        let new = sandbox.cpo("new", sandbox["x"], "--subject", "X", "--git", with: ["PATH": sandbox.work])
        #expect(new.code == 3 && new.error.hasPrefix("cpo: There is no git here."))
        #expect(try sandbox.shell("ls -d x 2>&- || true").isEmpty)
    }

    @Test func onlyTheAssessmentIsTakenAlong() throws {
        try sandbox.shell(
            "cd mira && mkdir -p drafts sessions && touch drafts/d sessions/s notes.txt $(printf 'a\\033[31mb')")
        try sandbox.done("answer", mira, "IOP-01", "met")
        let outcome = sync("Mira")
        #expect(outcome.code == 0)
        #expect(outcome.error.hasPrefix("Not part of the assessment, so not taken along: "))
        #expect(outcome.error.contains("notes.txt") && !outcome.error.contains("\u{1B}"))
        let files = try sandbox.shell("git -C hub.git ls-tree -r --name-only main")
        #expect(!["notes", "drafts", "sessions"].contains { files.contains($0) }, "\(files)")
    }

    /// The repository can have more than the assessment.
    @Test func theAssessmentCanLieBelow() throws {
        try sandbox.shell(
            """
            git init -q --bare -b main big.git && git clone -q big.git big 2>&- && cd big
            git symbolic-ref HEAD refs/heads/main
            echo x > other.txt && git add . && git -c user.name=x -c user.email=x@x commit -qm x && git push -q -u origin main
            echo y > other.txt
            """)
        let project = sandbox["big/acme"]
        try sandbox.done("new", project, "--subject", "Acme")
        let outcome = sandbox.cpo("sync", project)
        #expect(outcome.code == 0 && outcome.output == "nothing new from others; pushed\n", "\(outcome.error)")
        #expect(try sandbox.shell("git -C big status --porcelain") == " M other.txt\n")
        let nested = sandbox.cpo("new", sandbox["big/nested"], "--subject", "Acme", "--git")
        #expect(nested.code == 1 && nested.error.contains("inside another git repository"))
        #expect(try sandbox.shell("ls -d big/nested 2>&- || true").isEmpty)
    }

    @Test func aNewRepositoryHasAFirstCommit() throws {
        let files = try sandbox.shell("git -C mira ls-files | sed 's|journal/.*|journal|'")
        #expect(files == ".gitattributes\n.gitignore\ncatalog.json\njournal\nproject.json\n")
        #expect(try sandbox.shell("git -C mira log --format='%an %s' | head -1") == "Mira Answers by Mira\n")
        #expect(
            try sandbox.shell("head -1 mira/.gitattributes; cat mira/.gitignore")
                == "* -text -merge\ndrafts/\nsessions/\n")
    }

    @Test func largeFilesAreLeftToTheirExtensionWhereThereIsOne() throws {
        try sandbox.shell("mkdir bin && printf '#!/bin/sh\\nexit 0\\n' > bin/git-lfs && chmod +x bin/git-lfs")
        let path = "\(sandbox["bin"]):/usr/bin:/bin"
        #expect(sandbox.cpo("new", sandbox["x"], "--subject", "X", "--git", with: ["PATH": path]).code == 0)
        let attributes = try sandbox.shell("cat x/.gitattributes")
        #expect(attributes == "* -text -merge\nevidence/** filter=lfs diff=lfs -text -merge\n")
        #expect(
            try sandbox.shell("git -C x check-attr text merge -- evidence/a/b journal/c | grep -vc unset || true")
                == "0\n")
        sandbox.expectIntact(sandbox["x"])
        let without = sandbox.cpo("sync", sandbox["x"], with: ["PATH": try pathWithoutExtension()])
        #expect(without.code == 3 && without.error.contains("git-lfs, which is not installed here"), "\(without.error)")
    }

    /// A search path with a git that has no git-lfs, even where it is installed.
    private func pathWithoutExtension() throws -> String {
        try sandbox.write(
            """
            #!/bin/sh
            for word; do if [ "$word" = lfs ]; then exit 1; fi; done
            exec /usr/bin/git "$@"

            """, to: "git")
        try sandbox.shell("mkdir plain; mv git plain; chmod +x plain/git")
        return "\(sandbox["plain"]):/usr/bin:/bin"
    }
}
