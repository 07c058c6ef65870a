import AssessmentModel
import Testing

@testable import CommandLineApp

/// Whatever is done to a sealed assessment is found, and said.
struct SealTamperTests {
    /// What somebody does in the shell, and what is said of it. `$J` is the journal, `$S` the directory of the last
    /// seal and `$E` the file of evidence; `reseal` gives the last seal the name that its manifest now has to have.
    private static let cases: [(how: String, says: String)] = [
        // Journals
        ("sed -i '$d' $J", "has only 7 of 8 sealed changes here"),
        ("sed -i '3,$d' $J", "has only 2 of 8 sealed changes here"),
        (": > $J", "has only 0 of 8 sealed changes here"),
        ("rm $J", ".jsonl is not here, with 8 changes"),
        ("mv $J ${J%l}", ".jsonl is not here, with 8 changes"),
        ("truncate -s -5 $J", "has only 7 of 8 sealed changes here"),
        ("sed -i '$s/Second/Secund/' $J", "these are not the changes that were sealed"),
        ("sed -i '4s/oem/oam/' $J", ".jsonl:5: these are not the changes that were sealed"),
        ("sed -i '1s/Acme/Acne/' $J", ".jsonl:2: these are not the changes that were sealed"),
        ("sed -i '5{h;d};6G' $J", "these are not the changes that were sealed"),
        ("sed -i 5p $J", ".jsonl:6: these are not the changes that were sealed"),
        ("sed -i 5d $J", "these are not the changes that were sealed"),
        ("sed -i '5s/{/{ /' $J", "these are not the changes that were sealed"),
        ("sed -i '5s/$/\\x00/' $J", "these are not the changes that were sealed"),
        ("head -c 2000000 /dev/zero | tr '\\0' x > long; sed -i '5r long' $J; rm long", "these are not the changes"),
        ("cat other/journal/*.jsonl > $J", "these are not the changes that were sealed"),
        ("mv $J kept; ln -s \"$PWD/kept\" $J", ".jsonl is a symbolic link where a file belongs"),
        ("rm $J; mkdir $J", ".jsonl is a directory where a file belongs"),
        // Other files
        ("printf 'prouf\\n' > $E", "proof.txt has another content than was sealed"),
        ("echo >> $E", "proof.txt has another content than was sealed"),
        ("rm $E", "proof.txt is not here"),
        ("rm $E; ln -s /etc/passwd $E", "proof.txt is a symbolic link where a file belongs"),
        ("rm -r p/evidence", "proof.txt is not here"),
        ("sed -i 's/First/Fifth/' p/catalog.json", "catalog.json has another content than was sealed"),
        (
            """
            sed -i 's/First/Fifth/' p/catalog.json
            sed -i "s/\\"sha256\\": \\".*\\"/\\"sha256\\": \\"$(sha256sum < p/catalog.json | cut -c 1-64)\\"/" p/project.json
            """, "catalog.json has another content than was sealed"
        ),
        ("sed -i 's/Mira/Mary/' p/project.json", "project.json has another content than was sealed"),
        ("sed -i '0,/\"id\": \"./s//\\0x/' p/project.json", "it is the seal of another assessment"),
        ("for f in p/profiles/*; do echo '# x' >> $f; done", ".yaml has another content than was sealed"),
        ("rm p/profiles/*.yaml", ".yaml is not here"),
        // Seals
        (
            "sed -i 's/\"met\": 1/\"met\": 2/' $S/manifest.json",
            "is not what was sealed or signed: its content was changed"
        ),
        ("rm $S/manifest.json", "manifest.json: is missing"),
        ("sed -i 's/\"met\": 1/\"met\": 2/' $S/manifest.json; reseal", "belongs to another seal, or was changed"),
        (
            "rm $S/*.sig; sed -i 's/\"met\": 1/\"met\": 2/' $S/manifest.json; reseal",
            "have other figures than the seal says"
        ),
        ("rm $S/*.sig; sed -i 's/\"Acme\"/\"Acne\"/' $S/manifest.json; reseal", "name another subject than the seal"),
        (
            "rm $S/*.sig; tr -d '\\n' < $S/manifest.json > m; mv m $S/manifest.json; reseal",
            "not in the form that cpo writes"
        ),
        (
            "rm $S/*.sig; sed -i 's/\"format\": 1,/&\\n  \"format\": 1,/' $S/manifest.json; reseal",
            "its manifest is not JSON from byte 19 on: a second member of the same name"
        ),
        (
            "rm $S/*.sig; sed -i 's/\"format\": 1/\"format\": 9/' $S/manifest.json; reseal",
            "it has format 9, but this version"
        ),
        ("rm $S/*.sig; echo x > $S/manifest.json; reseal", "its manifest is not JSON"),
        (
            "rm $S/*.sig; sed -i 's|catalog.json|../passwd|' $S/manifest.json; reseal",
            "invalid value for \"journals, files\""
        ),
        (
            "rm $S/*.sig; sed -i \"s/\\\"project\\\": \\\"./&x/\" $S/manifest.json; reseal",
            "it is the seal of another assessment"
        ),
        ("rm -r $F", "is not here or was changed"),
        ("sed -i 's/\"name\"/\"nome\"/' $F/manifest.json", "is not here or was changed"),
        ("rm -r p/seals", "No seal that holds is signed by anybody in signers."),
        ("rm p/seals/*/*.sig", "No seal that holds is signed by anybody in signers."),
        ("rm $S/*.sig; rm $F/*.sig; sign eve", "which is not among the signers"),
        (
            "for f in $S/*.sig; do sed -i '3s/./A/' $f; done",
            "is not what was sealed or signed: its content was changed"
        ),
        ("cat $F/*.sig | add", "a signature that belongs to another seal, or was changed"),
        ("sed '4s/[a-y]/z/' $S/*.sig | add", "a signature that belongs to another seal, or was changed"),
        (
            "ssh-keygen -q -Y sign -n git -f mira < $S/manifest.json 2>/dev/null | add",
            "a signature for \"git\", not for seals"
        ),
        ("echo x | add", ".sig is no signature"),
        ("echo x | add tsr", ".tsr is no time stamp"),
        ("touch $S/notes.txt", "notes.txt: does not have a name that this program gives"),
        ("rm $S/manifest.json; ln -s \"$PWD/signers\" $S/manifest.json", "manifest.json: is a symbolic link"),
        ("truncate -s 20M $S/manifest.json", "manifest.json: has 20971520 bytes, more than the 16777216 allowed"),
        // All of it rewritten: other answers, with a seal of their own
        ("rm -r p; mv other p", "which is not among the signers"),
    ]

    private let stage: SealStage
    private var sandbox: Sandbox { stage.sandbox }

    /// Two seals by Mira, and a copy from before in which other answers were given.
    init() throws {
        stage = try SealStage()
        try sandbox.shell("cp -a p other")
        try sandbox.done("seal", stage.project, "First", "--key", sandbox["mira"])
        for answer in ["unmet", "partly", "met"] { try sandbox.done("answer", sandbox["other"], "B", answer) }
        try sandbox.done("seal", sandbox["other"], "Second", "--key", sandbox["eve"])
        sandbox.now.advance(seconds: 60)
        try sandbox.done("seal", stage.project, "Second", "--key", sandbox["mira"])
        try sandbox.removeState()
        try sandbox.write(
            """
            J=$(echo p/journal/*.jsonl) E=$(echo p/evidence/*/proof.txt)
            S=$(grep -l '"name": "Second"' p/seals/*/manifest.json); S=${S%/manifest.json}
            F=$(grep -l '"name": "First"' p/seals/*/manifest.json); F=${F%/manifest.json}
            reseal() { mv $S p/seals/$(sha256sum < $S/manifest.json | cut -c 1-64); }
            add() { cat > part; mv part $S/$(sha256sum < part | cut -c 1-64).${1:-sig}; }
            sign() { for seal in p/seals/*; do [ ! -d $seal ] || { S=$seal
              ssh-keygen -q -Y sign -n cpo-seal -f $1 < $S/manifest.json 2>/dev/null | add; }; done; }

            """, to: "tools.sh")
        try sandbox.shell("mkdir whole; mv p other whole")
    }

    private func tampered(_ how: String) throws -> Sandbox.Outcome {
        try sandbox.shell("rm -rf p other kept; cp -a whole/. .; . ./tools.sh; \(how)")
        return sandbox.cpo("verify", stage.project, "--signers", sandbox["signers"])
    }

    @Test func everyWayIsFound() throws {
        #expect(try tampered("").code == 0)
        #expect(Self.cases.count >= 30)
        for (how, says) in Self.cases {
            let outcome = try tampered(how)
            #expect(outcome.code == 1, "\(how): \(outcome.output)\(outcome.error)")
            #expect((outcome.output + outcome.error).contains(says), "\(how): \(outcome.output)\(outcome.error)")
        }
    }

    /// What was taken away and comes back from a copy makes the seal hold again.
    @Test func whatIsMissingComesBack() throws {
        for how in ["sed -i '$d' $J", "rm $J", "rm -r p/evidence", "rm -r $F", "rm p/profiles/*"] {
            #expect(try tampered(how).code == 1)
            try sandbox.done("merge", stage.project, sandbox["whole/p"])
            let outcome = sandbox.cpo("verify", stage.project, "--signers", sandbox["signers"])
            #expect(outcome.output.contains("Intact up to the seal Second"), "\(how): \(outcome.output)")
        }
    }
}

extension Timestamp {
    fileprivate mutating func advance(seconds: Int64) { self = Timestamp(milliseconds: milliseconds + 1_000 * seconds) }
}
