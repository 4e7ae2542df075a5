<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n and review</source>
        <extracomment>Button: adds the checked jobs and lets the seeker review what will be sent</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AddJobsPage</name>
    <message numerus="yes">
        <source>%n job(s) wait in Review.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) added for review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ChecksPane</name>
    <message numerus="yes">
        <source>Fix %n thing(s) above to approve this one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::MainWindow</name>
    <message numerus="yes">
        <source>%n run(s) will be told to stop. A run that has pressed Submit may already have been sent; Postulant looks afterwards and asks you where it cannot tell.</source>
        <translation>
            <numerusform>%n run will be told to stop. A run that has pressed Submit may already have been sent; Postulant looks afterwards and asks you where it cannot tell.</numerusform>
            <numerusform>%n runs will be told to stop. A run that has pressed Submit may already have been sent; Postulant looks afterwards and asks you where it cannot tell.</numerusform>
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
    <message numerus="yes">
        <source>%n application(s) are being sent right now.</source>
        <translation>
            <numerusform>%n application is being sent right now.</numerusform>
            <numerusform>%n applications are being sent right now.</numerusform>
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
    <name>postulant::ReviewPage</name>
    <message numerus="yes">
        <source>%n waiting. Nothing is sent until you approve it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve all %n ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n application(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <extracomment>%1: a time, &quot;10:27&quot;</extracomment>
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
</context>
<context>
    <name>postulant::WaitingModel</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <extracomment>How ready a package is: this many things must be mended before it can be approved</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <extracomment>How ready a package is: this many things are worth a look, but do not block</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
