<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ApplicationList</name>
    <message numerus="yes">
        <source>Tried %n time(s), again %1: %2</source>
        <extracomment>%1: an instant, &quot;today at 10:40&quot;; %2: what happened, &quot;Greenhouse did not answer&quot;</extracomment>
        <translation>
            <numerusform>Tried %n time, again %1: %2</numerusform>
            <numerusform>Tried %n times, again %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), again when its turn comes: %1</source>
        <extracomment>%1: what happened, &quot;Greenhouse did not answer&quot;</extracomment>
        <translation>
            <numerusform>Tried %n time, again when its turn comes: %1</numerusform>
            <numerusform>Tried %n times, again when its turn comes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveSteps</name>
    <message numerus="yes">
        <source>Filled in %n field(s)</source>
        <translation>
            <numerusform>Filled in %n field</numerusform>
            <numerusform>Filled in %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pressed %n thing(s) on the page</source>
        <translation>
            <numerusform>Pressed one thing on the page</numerusform>
            <numerusform>Pressed %n things on the page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>filled in %n field(s)</source>
        <comment>inside a sentence</comment>
        <translation>
            <numerusform>filled in %n field</numerusform>
            <numerusform>filled in %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message numerus="yes">
        <source>%n key(s) could not be taken out of the key store: look for &quot;postulant&quot; there.</source>
        <translation>
            <numerusform>One key could not be taken out of the key store: look for &quot;postulant&quot; there.</numerusform>
            <numerusform>%n keys could not be taken out of the key store: look for &quot;postulant&quot; there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionWords</name>
    <message numerus="yes">
        <source>%n application(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n percent</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n percent</numerusform>
            <numerusform>%n percent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>the limit of %n step(s)</source>
        <translation>
            <numerusform>the limit of %n step</numerusform>
            <numerusform>the limit of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Tried %n time(s).</source>
        <extracomment>%1: a sentence about what happened</extracomment>
        <translation>
            <numerusform>%1 Tried %n time.</numerusform>
            <numerusform>%1 Tried %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofFile</name>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the limit of %n step(s)</source>
        <translation>
            <numerusform>the limit of %n step</numerusform>
            <numerusform>the limit of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemarkWords</name>
    <message numerus="yes">
        <source>It was added %n day(s) ago. Replace it if something has changed since.</source>
        <translation>
            <numerusform>It was added %n day ago. Replace it if something has changed since.</numerusform>
            <numerusform>It was added %n days ago. Replace it if something has changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message numerus="yes">
        <source>Submit %n application(s)? [y/N]</source>
        <translation>
            <numerusform>Submit %n application? [y/N]</numerusform>
            <numerusform>Submit %n applications? [y/N]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied.</source>
        <translation>
            <numerusform>%n file copied.</numerusform>
            <numerusform>%n files copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) differ from what was recorded.</source>
        <translation>
            <numerusform>%n evidence file differs from what was recorded.</numerusform>
            <numerusform>%n evidence files differ from what was recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written to %1</source>
        <translation>
            <numerusform>%n application written to %1</numerusform>
            <numerusform>%n applications written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Profile read: %n field(s) that forms ask.</source>
        <translation>
            <numerusform>Profile read: %n field that forms ask.</numerusform>
            <numerusform>Profile read: %n fields that forms ask.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) came to nothing and go again later; apply --wait when it is time, or retry (see show).</source>
        <translation>
            <numerusform>%n application came to nothing and goes again later; apply --wait when it is time, or retry (see show).</numerusform>
            <numerusform>%n applications came to nothing and go again later; apply --wait when it is time, or retry (see show).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>look the last %n application(s) at %1 ended with %2</source>
        <extracomment>%1: a job site, %2: code of a failure such as captcha</extracomment>
        <translation>
            <numerusform>look the last %n application at %1 ended with %2</numerusform>
            <numerusform>look the last %n applications at %1 ended with %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The proof of %n application(s) was written.</source>
        <translation>
            <numerusform>The proof of %n application was written.</numerusform>
            <numerusform>The proof of %n applications was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept file(s) could not go in: missing, or no picture that can be drawn.</source>
        <translation>
            <numerusform>%n kept file could not go in: missing, or no picture that can be drawn.</numerusform>
            <numerusform>%n kept files could not go in: missing, or no pictures that can be drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) go, %1 of %2.</source>
        <translation>
            <numerusform>%n file goes, %1 of %2.</numerusform>
            <numerusform>%n files go, %1 of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be deleted.</source>
        <translation>
            <numerusform>%n file could not be deleted.</numerusform>
            <numerusform>%n files could not be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posting(s) that were applied to stay known, by a hash alone, so that none is applied to twice.</source>
        <translation>
            <numerusform>One posting that was applied to stays known, by a hash alone, so that none is applied to twice.</numerusform>
            <numerusform>%n postings that were applied to stay known, by a hash alone, so that none is applied to twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are open. Stop them first (cancel ID), or wait for their end.</source>
        <translation>
            <numerusform>One run is open. Stop it first (cancel ID), or wait for its end.</numerusform>
            <numerusform>%n runs are open. Stop them first (cancel ID), or wait for their end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be taken out of the key store: look for &quot;postulant&quot; there.</source>
        <translation>
            <numerusform>One key could not be taken out of the key store: look for &quot;postulant&quot; there.</numerusform>
            <numerusform>%n keys could not be taken out of the key store: look for &quot;postulant&quot; there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is in %1: %n application(s).</source>
        <translation>
            <numerusform>Everything is in %1: one application.</numerusform>
            <numerusform>Everything is in %1: %n applications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not on disk any more.</source>
        <translation>
            <numerusform>One file was not on disk any more.</numerusform>
            <numerusform>%n files were not on disk any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) waited for it and may go again.</source>
        <translation>
            <numerusform>1 application waited for it and may go again.</numerusform>
            <numerusform>%n applications waited for it and may go again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) waited for it and are in Review.</source>
        <translation>
            <numerusform>1 application waited for it and is in Review.</numerusform>
            <numerusform>%n applications waited for it and are in Review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) taken over.</source>
        <translation>
            <numerusform>%n value taken over.</numerusform>
            <numerusform>%n values taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are still to be sent with it: send or cancel them first.</source>
        <translation>
            <numerusform>%n job is still to be sent with it: send or cancel it first.</numerusform>
            <numerusform>%n jobs are still to be sent with it: send or cancel them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that wait for review take the default profile instead.</source>
        <translation>
            <numerusform>%n job that waits for review takes the default profile instead.</numerusform>
            <numerusform>%n jobs that wait for review take the default profile instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Nothing has happened for %n minutes</source>
        <translation>
            <numerusform>Nothing has happened for %n minute</numerusform>
            <numerusform>Nothing has happened for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AddJobsFoot</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n and review</source>
        <extracomment>Button: adds the checked jobs and lets the seeker review what will be sent</extracomment>
        <translation>
            <numerusform>Add %n and review</numerusform>
            <numerusform>Add %n and review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <extracomment>Button: adds the checked jobs; the seeker&apos;s setting says which of them wait for review</extracomment>
        <translation>
            <numerusform>Add %n</numerusform>
            <numerusform>Add %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spread over %n servers: by free places</source>
        <extracomment>In a list of servers: each job of the batch goes through the one of %n with the most free places</extracomment>
        <translation>
            <numerusform>Spread over %n server: by free places</numerusform>
            <numerusform>Spread over %n servers: by free places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spread over %n servers: by site</source>
        <extracomment>In a list of servers: all jobs of one site go through the same one of %n</extracomment>
        <translation>
            <numerusform>Spread over %n server: by site</numerusform>
            <numerusform>Spread over %n servers: by site</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AddJobsPage</name>
    <message numerus="yes">
        <source>%n job(s) wait in Review.</source>
        <translation>
            <numerusform>%n job waits in Review.</numerusform>
            <numerusform>%n jobs wait in Review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued.</source>
        <translation>
            <numerusform>%n job queued.</numerusform>
            <numerusform>%n jobs queued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) added for review</source>
        <translation>
            <numerusform>%n job added for review</numerusform>
            <numerusform>%n jobs added for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued</source>
        <translation>
            <numerusform>%n job queued</numerusform>
            <numerusform>%n jobs queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the checked lines look(s) like a job that is there already. Add anyway?</source>
        <translation>
            <numerusform>%n of the checked lines looks like a job that is there already. Add anyway?</numerusform>
            <numerusform>%n of the checked lines look like a job that is there already. Add anyway?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AdvancedForm</name>
    <message numerus="yes">
        <source>Advanced, %n set</source>
        <translation>
            <numerusform>Advanced, %n set</numerusform>
            <numerusform>Advanced, %n set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AnswerEditor</name>
    <message numerus="yes">
        <source>Used %n time(s). %1</source>
        <extracomment>%1 is a whole sentence: &quot;Changed 12 April.&quot;</extracomment>
        <translation>
            <numerusform>Used once. %1</numerusform>
            <numerusform>Used %n times. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AnswersModel</name>
    <message numerus="yes">
        <source>Asked by %n job(s)</source>
        <extracomment>Column of a question without an answer: how many applications met it</extracomment>
        <translation>
            <numerusform>Asked by 1 job</numerusform>
            <numerusform>Asked by %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AnswersPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved; %n job(s) that waited for it are in Review</source>
        <translation>
            <numerusform>Saved; 1 job that waited for it is in Review</numerusform>
            <numerusform>Saved; %n jobs that waited for it are in Review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ApplicationActions</name>
    <message numerus="yes">
        <source>%n address(es) copied</source>
        <translation>
            <numerusform>%n address copied</numerusform>
            <numerusform>%n addresses copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue %n application(s) without looking at what will be sent?</source>
        <translation>
            <numerusform>Queue %n application without looking at what will be sent?</numerusform>
            <numerusform>Queue %n applications without looking at what will be sent?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue %n</source>
        <translation>
            <numerusform>Queue %n</numerusform>
            <numerusform>Queue %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put into Review; nothing is sent until you approve it there</source>
        <translation>
            <numerusform>%n put into Review; nothing is sent until you approve it there</numerusform>
            <numerusform>%n put into Review; nothing is sent until you approve it there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken from the queue</source>
        <translation>
            <numerusform>%n taken from the queue</numerusform>
            <numerusform>%n taken from the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)?</source>
        <translation>
            <numerusform>Stop %n run?</numerusform>
            <numerusform>Stop %n runs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)</source>
        <translation>
            <numerusform>Stop %n run</numerusform>
            <numerusform>Stop %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n application(s) from the queue?</source>
        <translation>
            <numerusform>Take %n application from the queue?</numerusform>
            <numerusform>Take %n applications from the queue?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n from the queue</source>
        <translation>
            <numerusform>Take %n from the queue</numerusform>
            <numerusform>Take %n from the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n application(s) from the list?</source>
        <translation>
            <numerusform>Remove %n application from the list?</numerusform>
            <numerusform>Remove %n applications from the list?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>Remove %n</numerusform>
            <numerusform>Remove %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n from the list</source>
        <translation>
            <numerusform>Remove %n from the list</numerusform>
            <numerusform>Remove %n from the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed from the list</source>
        <translation>
            <numerusform>%n removed from the list</numerusform>
            <numerusform>%n removed from the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>%n row exported</numerusform>
            <numerusform>%n rows exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move of %n in the queue</source>
        <translation>
            <numerusform>Move of %n in the queue</numerusform>
            <numerusform>Move of %n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go next</source>
        <translation>
            <numerusform>%n goes next</numerusform>
            <numerusform>%n go next</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go last</source>
        <translation>
            <numerusform>%n goes last</numerusform>
            <numerusform>%n go last</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved in the queue</source>
        <translation>
            <numerusform>%n moved in the queue</numerusform>
            <numerusform>%n moved in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up</source>
        <translation>
            <numerusform>%n given up</numerusform>
            <numerusform>%n given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give up on %n application(s)?</source>
        <translation>
            <numerusform>Give up on %n application?</numerusform>
            <numerusform>Give up on %n applications?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give up on %n</source>
        <translation>
            <numerusform>Give up on %n</numerusform>
            <numerusform>Give up on %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved; the job is in Review, and %n more that asked the same</source>
        <translation>
            <numerusform>Saved; the job is in Review, and 1 more that asked the same</numerusform>
            <numerusform>Saved; the job is in Review, and %n more that asked the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other(s) cannot be stopped and go on.</source>
        <extracomment>%1: other sentences</extracomment>
        <translation>
            <numerusform>%1 %n other cannot be stopped and goes on.</numerusform>
            <numerusform>%1 %n others cannot be stopped and go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AuditModel</name>
    <message numerus="yes">
        <source>%n request(s) on this day</source>
        <extracomment>Old requests of one kind, on one day, as one row</extracomment>
        <translation>
            <numerusform>%n request on this day</numerusform>
            <numerusform>%n requests on this day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AuditSection</name>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>%n row exported</numerusform>
            <numerusform>%n rows exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ChecksPane</name>
    <message numerus="yes">
        <source>Fix %n thing(s) above to approve this one.</source>
        <translation>
            <numerusform>Fix %n thing above to approve this one.</numerusform>
            <numerusform>Fix %n things above to approve this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ComparisonBar</name>
    <message numerus="yes">
        <source>%n value(s) differ</source>
        <extracomment>After the application that a package is compared with</extracomment>
        <translation>
            <numerusform>%n value differs</numerusform>
            <numerusform>%n values differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::EvidenceActions</name>
    <message numerus="yes">
        <source>Writing the proof of %n application(s)…</source>
        <translation>
            <numerusform>Writing the proof of %n application…</numerusform>
            <numerusform>Writing the proof of %n applications…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The proof was saved; %n file(s) could not go in, which it says</source>
        <translation>
            <numerusform>The proof was saved; %n file could not go in, which it says</numerusform>
            <numerusform>The proof was saved; %n files could not go in, which it says</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The proof of %n application(s) was saved</source>
        <translation>
            <numerusform>The proof of %n application was saved</numerusform>
            <numerusform>The proof of %n applications was saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, as there were too many at once</source>
        <translation>
            <numerusform>%n left out, as there were too many at once</numerusform>
            <numerusform>%n left out, as there were too many at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1. %2</source>
        <extracomment>%1: names of files, %2: why, one or more sentences</extracomment>
        <translation>
            <numerusform>%n refused: %1. %2</numerusform>
            <numerusform>%n refused: %1. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::EvidenceSection</name>
    <message numerus="yes">
        <source>%n file(s) deleted, %1 free</source>
        <translation>
            <numerusform>%n file deleted, %1 free</numerusform>
            <numerusform>%n files deleted, %1 free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be deleted</source>
        <translation>
            <numerusform>%n file could not be deleted</numerusform>
            <numerusform>%n files could not be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be deleted, %1</source>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%n file would be deleted, %1</numerusform>
            <numerusform>%n files would be deleted, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, are deleted from this computer for good.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%n file, %1, is deleted from this computer for good.</numerusform>
            <numerusform>%n files, %1, are deleted from this computer for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::FilterBar</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::HappeningList</name>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ImportPanel</name>
    <message numerus="yes">
        <source>Take over %n value(s)</source>
        <translation>
            <numerusform>Take over %n value</numerusform>
            <numerusform>Take over %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::InsightsPage</name>
    <message numerus="yes">
        <source>%n application(s) are going on, so the figures can still change.</source>
        <translation>
            <numerusform>%n application is going on, so the figures can still change.</numerusform>
            <numerusform>%n applications are going on, so the figures can still change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::LiveView</name>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <comment>age of a picture</comment>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::MainWindow</name>
    <message numerus="yes">
        <source>%n application(s) are being sent right now.</source>
        <translation>
            <numerusform>%n application is being sent right now.</numerusform>
            <numerusform>%n applications are being sent right now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) go on; each is told to stop, where its server can be told. A run that has pressed Submit may already have been sent; Postulant looks afterwards and asks you where it cannot tell.</source>
        <translation>
            <numerusform>%n run goes on; it is told to stop, where its server can be told. A run that has pressed Submit may already have been sent; Postulant looks afterwards and asks you where it cannot tell.</numerusform>
            <numerusform>%n runs go on; each is told to stop, where its server can be told. A run that has pressed Submit may already have been sent; Postulant looks afterwards and asks you where it cannot tell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is told to stop but %n run(s) whose server has no way to be told; nothing more is sent</source>
        <translation>
            <numerusform>Everything is told to stop but %n run whose server has no way to be told; nothing more is sent</numerusform>
            <numerusform>Everything is told to stop but %n runs whose server has no way to be told; nothing more is sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::Notifier</name>
    <message numerus="yes">
        <source>%n application(s) need you</source>
        <extracomment>Notification of the desktop</extracomment>
        <translation>
            <numerusform>%n application needs you</numerusform>
            <numerusform>%n applications need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practice application(s), nothing left this computer.</source>
        <translation>
            <numerusform>%n practice application, nothing left this computer.</numerusform>
            <numerusform>%n practice applications, nothing left this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied (confirmed)</source>
        <translation>
            <numerusform>%n applied (confirmed)</numerusform>
            <numerusform>%n applied (confirmed)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied (claimed)</source>
        <translation>
            <numerusform>%n applied (claimed)</numerusform>
            <numerusform>%n applied (claimed)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed, nothing was sent</source>
        <translation>
            <numerusform>%n failed, nothing was sent</numerusform>
            <numerusform>%n failed, nothing was sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::PrivacySection</name>
    <message numerus="yes">
        <source>Everything is in %1: %n application(s).</source>
        <translation>
            <numerusform>Everything is in %1: one application.</numerusform>
            <numerusform>Everything is in %1: %n applications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not on disk any more.</source>
        <translation>
            <numerusform>One file was not on disk any more.</numerusform>
            <numerusform>%n files were not on disk any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are open. Stop them first, or wait for their end.</source>
        <translation>
            <numerusform>One run is open. Stop it first, or wait for its end.</numerusform>
            <numerusform>%n runs are open. Stop them first, or wait for their end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>one profile</numerusform>
            <numerusform>%n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>one answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resume(s)</source>
        <translation>
            <numerusform>one resume</numerusform>
            <numerusform>%n resumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) with notes and history</source>
        <translation>
            <numerusform>one application with notes and history</numerusform>
            <numerusform>%n applications with notes and history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence</source>
        <translation>
            <numerusform>one file of evidence</numerusform>
            <numerusform>%n files of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cover letter(s)</source>
        <translation>
            <numerusform>one cover letter</numerusform>
            <numerusform>%n cover letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>one backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) with their keys</source>
        <translation>
            <numerusform>one server with its key</numerusform>
            <numerusform>%n servers with their keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posting(s) stay known by marks that cannot be read, so that none is applied to twice. Postulant then begins anew.</source>
        <translation>
            <numerusform>One posting stays known by a mark that cannot be read, so that none is applied to twice. Postulant then begins anew.</numerusform>
            <numerusform>%n postings stay known by marks that cannot be read, so that none is applied to twice. Postulant then begins anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) stay at their servers unless you remove them first, under Logins.</source>
        <translation>
            <numerusform>One login stays at its server unless you remove it first, under Logins.</numerusform>
            <numerusform>%n logins stay at their servers unless you remove them first, under Logins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ProfileMenu</name>
    <message numerus="yes">
        <source>%n job(s) are still to be sent with “%1”. Send or cancel them, then delete it.</source>
        <translation>
            <numerusform>%n job is still to be sent with “%1”. Send or cancel it, then delete the profile.</numerusform>
            <numerusform>%n jobs are still to be sent with “%1”. Send or cancel them, then delete the profile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that wait for review take the default profile instead. What was sent stays in the evidence.</source>
        <translation>
            <numerusform>%n job that waits for review takes the default profile instead. What was sent stays in the evidence.</numerusform>
            <numerusform>%n jobs that wait for review take the default profile instead. What was sent stays in the evidence.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::RailBadges</name>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for review</source>
        <translation>
            <numerusform>%n waits for review</numerusform>
            <numerusform>%n wait for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::RepeatedNotices</name>
    <message numerus="yes">
        <source>The last %n application(s) at %1 ended the same way</source>
        <extracomment>Title of a notice; %1 is a job site such as Greenhouse</extracomment>
        <translation>
            <numerusform>The last %n application at %1 ended the same way</numerusform>
            <numerusform>The last %n applications at %1 ended the same way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None at this site went through in the last %n day(s).</source>
        <translation>
            <numerusform>None at this site went through in the last %n day.</numerusform>
            <numerusform>None at this site went through in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n before them went through.</source>
        <extracomment>After &quot;The last 4 applications at Greenhouse ended the same way&quot;</extracomment>
        <translation>
            <numerusform>%n before them went through.</numerusform>
            <numerusform>%n before them went through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ResumesSection</name>
    <message numerus="yes">
        <source>Version %n.</source>
        <extracomment>After the size and day of a file; %n is how many files stood under this label so far</extracomment>
        <translation>
            <numerusform>Version %n.</numerusform>
            <numerusform>Version %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ReviewPage</name>
    <message numerus="yes">
        <source>%n waiting. Nothing is sent until you approve it.</source>
        <translation>
            <numerusform>%n waiting. Nothing is sent until you approve it.</numerusform>
            <numerusform>%n waiting. Nothing is sent until you approve it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve all %n ready</source>
        <translation>
            <numerusform>Approve the %n ready</numerusform>
            <numerusform>Approve all %n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n application(s)?</source>
        <translation>
            <numerusform>Approve %n application?</numerusform>
            <numerusform>Approve %n applications?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n</source>
        <translation>
            <numerusform>Approve %n</numerusform>
            <numerusform>Approve %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) queued</source>
        <translation>
            <numerusform>%n application queued</numerusform>
            <numerusform>%n applications queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::SentTab</name>
    <message numerus="yes">
        <source>at most %n</source>
        <translation>
            <numerusform>at most %n</numerusform>
            <numerusform>at most %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), each with its source</source>
        <translation>
            <numerusform>%n answer with its source</numerusform>
            <numerusform>%n answers, each with its source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more stand in the file “What your workflow said”.</source>
        <extracomment>Below a list of values: how many are not shown</extracomment>
        <translation>
            <numerusform>%n more stands in the file “What your workflow said”.</numerusform>
            <numerusform>%n more stand in the file “What your workflow said”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::SiteRulesModel</name>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::StatusLine</name>
    <message numerus="yes">
        <source>Queue: paused, %n</source>
        <translation>
            <numerusform>Queue: paused, %n</numerusform>
            <numerusform>Queue: paused, %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: paused, %n waiting</source>
        <translation>
            <numerusform>Queue: paused, %n waiting</numerusform>
            <numerusform>Queue: paused, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: empty, %n running</source>
        <translation>
            <numerusform>Queue: empty, %n running</numerusform>
            <numerusform>Queue: empty, %n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n, next at %1</source>
        <extracomment>%1: a time, &quot;10:27&quot;, or &quot;10:27 (quiet hours)&quot;</extracomment>
        <translation>
            <numerusform>Queue: %n, next at %1</numerusform>
            <numerusform>Queue: %n, next at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting, next at %1</source>
        <translation>
            <numerusform>Queue: %n waiting, next at %1</numerusform>
            <numerusform>Queue: %n waiting, next at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n</source>
        <translation>
            <numerusform>Queue: %n</numerusform>
            <numerusform>Queue: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting</source>
        <translation>
            <numerusform>Queue: %n waiting</numerusform>
            <numerusform>Queue: %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work. Next try %1</source>
        <extracomment>Several servers cannot be used; %1 is a time such as 10:24</extracomment>
        <translation>
            <numerusform>%n server does not work. Next try %1</numerusform>
            <numerusform>%n servers do not work. Next try %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work</source>
        <translation>
            <numerusform>%n server does not work</numerusform>
            <numerusform>%n servers do not work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting, next at %1 if the server works</source>
        <extracomment>%1: a time, &quot;10:27&quot;</extracomment>
        <translation>
            <numerusform>Queue: %n waiting, next at %1 if the server works</numerusform>
            <numerusform>Queue: %n waiting, next at %1 if the server works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting, next at %1, another try</source>
        <extracomment>%1: a time, &quot;10:27&quot;</extracomment>
        <translation>
            <numerusform>Queue: %n waiting, next at %1, another try</numerusform>
            <numerusform>Queue: %n waiting, next at %1, another try</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers connected</source>
        <translation>
            <numerusform>%n server connected</numerusform>
            <numerusform>%n servers connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n other(s) work)</source>
        <extracomment>%1: how one server is, &quot;Home server: not reached&quot;; %n others work</extracomment>
        <translation>
            <numerusform>%1 (%n other works)</numerusform>
            <numerusform>%1 (%n others work)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::SummaryTab</name>
    <message numerus="yes">
        <source>%n on this computer</source>
        <translation>
            <numerusform>%n on this computer</numerusform>
            <numerusform>%n on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this computer, all intact</source>
        <translation>
            <numerusform>%n on this computer, all intact</numerusform>
            <numerusform>%n on this computer, all intact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, all with a source</source>
        <translation>
            <numerusform>%n, all with a source</numerusform>
            <numerusform>%n, all with a source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::WaitingModel</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <extracomment>How ready a package is: this many things must be mended before it can be approved</extracomment>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <extracomment>How ready a package is: this many things are worth a look, but do not block</extracomment>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
</TS>
