<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n endpoint(s): %1</source>
        <comment>title of a case; %1: host names</comment>
        <translation>
            <numerusform>%n endpoint: %1</numerusform>
            <numerusform>%n endpoints: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more that did not fit here.</source>
        <translation>
            <numerusform>and %Ln more that did not fit here.</numerusform>
            <numerusform>and %Ln more that did not fit here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) with this title and text appeared in the meantime. Look in the list before you create another.</source>
        <translation>
            <numerusform>%Ln case with this title and text appeared in the meantime. Look in the list before you create another.</numerusform>
            <numerusform>%Ln cases with this title and text appeared in the meantime. Look in the list before you create another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message numerus="yes">
        <source>It is valid for %1, and %Ln other name(s).</source>
        <translation>
            <numerusform>It is valid for %1, and %Ln other name.</numerusform>
            <numerusform>It is valid for %1, and %Ln other names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message numerus="yes">
        <source>This account may read cases of at least one owner, and sees %Ln case(s) in this space. Kibana does not report of which owners.</source>
        <translation>
            <numerusform>This account may read cases of at least one owner, and sees %Ln case in this space. Kibana does not report of which owners.</numerusform>
            <numerusform>This account may read cases of at least one owner, and sees %Ln cases in this space. Kibana does not report of which owners.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This account sees %Ln case(s) in this space, the newest of %1. Kibana does not report which other owners&apos; cases it may see.</source>
        <translation>
            <numerusform>This account sees %Ln case in this space, the newest of %1. Kibana does not report which other owners&apos; cases it may see.</numerusform>
            <numerusform>This account sees %Ln cases in this space, the newest of %1. Kibana does not report which other owners&apos; cases it may see.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kibana works, but not all of its plug-ins do: %1 and %Ln more.</source>
        <translation>
            <numerusform>Kibana works, but not all of its plug-ins do: %1 and %Ln more.</numerusform>
            <numerusform>Kibana works, but not all of its plug-ins do: %1 and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the pinned certificate of %2, issued by %3, valid until %4 (%Ln day(s)).</source>
        <translation>
            <numerusform>%1; the pinned certificate of %2, issued by %3, valid until %4 (%Ln day).</numerusform>
            <numerusform>%1; the pinned certificate of %2, issued by %3, valid until %4 (%Ln days).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; certificate of %2, issued by %3, valid until %4 (%Ln day(s)). Its chain ends at the pinned authority.</source>
        <translation>
            <numerusform>%1; certificate of %2, issued by %3, valid until %4 (%Ln day). Its chain ends at the pinned authority.</numerusform>
            <numerusform>%1; certificate of %2, issued by %3, valid until %4 (%Ln days). Its chain ends at the pinned authority.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; certificate of %2, issued by %3, valid until %4 (%Ln day(s)).</source>
        <translation>
            <numerusform>%1; certificate of %2, issued by %3, valid until %4 (%Ln day).</numerusform>
            <numerusform>%1; certificate of %2, issued by %3, valid until %4 (%Ln days).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message numerus="yes">
        <source>The CA file holds %1; and %Ln other(s).</source>
        <translation>
            <numerusform>The CA file holds %1; and %Ln other.</numerusform>
            <numerusform>The CA file holds %1; and %Ln others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uninstalled agent(s)</source>
        <translation>
            <numerusform>%Ln uninstalled agent</numerusform>
            <numerusform>%Ln uninstalled agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orphaned agent(s)</source>
        <translation>
            <numerusform>%Ln orphaned agent</numerusform>
            <numerusform>%Ln orphaned agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uninstalled or orphaned agent(s)</source>
        <translation>
            <numerusform>%Ln uninstalled or orphaned agent</numerusform>
            <numerusform>%Ln uninstalled or orphaned agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the filter: %Ln endpoint(s).</source>
        <translation>
            <numerusform>Without the filter: %Ln endpoint.</numerusform>
            <numerusform>Without the filter: %Ln endpoints.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %Ln second(s), as the server asks, then try again.</source>
        <translation>
            <numerusform>Wait %Ln second, as the server asks, then try again.</numerusform>
            <numerusform>Wait %Ln seconds, as the server asks, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndpointAge</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>The fleet changed while it was read: Kibana counts %Ln endpoint(s), the file has %L1.</source>
        <translation>
            <numerusform>The fleet changed while it was read: Kibana counts %Ln endpoint, the file has %L1.</numerusform>
            <numerusform>The fleet changed while it was read: Kibana counts %Ln endpoints, the file has %L1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) written to %1</source>
        <translation>
            <numerusform>%Ln endpoint written to %1</numerusform>
            <numerusform>%Ln endpoints written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) written to %1, with these host statuses only: %2</source>
        <translation>
            <numerusform>%Ln endpoint written to %1, with these host statuses only: %2</numerusform>
            <numerusform>%Ln endpoints written to %1, with these host statuses only: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln endpoint(s)</source>
        <translation>
            <numerusform>%L1 of %Ln endpoint</numerusform>
            <numerusform>%L1 of %Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FleetReading</name>
    <message numerus="yes">
        <source>At least %Ln endpoint(s) came during the reading.</source>
        <translation>
            <numerusform>At least %Ln endpoint came during the reading.</numerusform>
            <numerusform>At least %Ln endpoints came during the reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln endpoint(s) left during the reading.</source>
        <translation>
            <numerusform>At least %Ln endpoint left during the reading.</numerusform>
            <numerusform>At least %Ln endpoints left during the reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln more endpoint(s) came or left, unaccounted for.</source>
        <translation>
            <numerusform>At least %Ln more endpoint came or left, unaccounted for.</numerusform>
            <numerusform>At least %Ln more endpoints came or left, unaccounted for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KqlReader</name>
    <message numerus="yes">
        <source>brackets may be nested %Ln level(s) deep; each level makes Kibana about four times slower</source>
        <translation>
            <numerusform>brackets may be nested %Ln level deep; each level makes Kibana about four times slower</numerusform>
            <numerusform>brackets may be nested %Ln levels deep; each level makes Kibana about four times slower</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemaCheck</name>
    <message numerus="yes">
        <source>At most %Ln character(s).</source>
        <translation>
            <numerusform>At most %Ln character.</numerusform>
            <numerusform>At most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s).</source>
        <translation>
            <numerusform>At least %Ln character.</numerusform>
            <numerusform>At least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln item(s).</source>
        <translation>
            <numerusform>At most %Ln item.</numerusform>
            <numerusform>At most %Ln items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln item(s).</source>
        <translation>
            <numerusform>At least %Ln item.</numerusform>
            <numerusform>At least %Ln items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln field(s).</source>
        <translation>
            <numerusform>At most %Ln field.</numerusform>
            <numerusform>At most %Ln fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln field(s).</source>
        <translation>
            <numerusform>At least %Ln field.</numerusform>
            <numerusform>At least %Ln fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::AnswerTable</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln row were written to %1.</numerusform>
            <numerusform>%Ln rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::AnswerView</name>
    <message numerus="yes">
        <source>Only the first %Ln value(s): the path selects too many.</source>
        <translation>
            <numerusform>Only the first %Ln value: the path selects too many.</numerusform>
            <numerusform>Only the first %Ln values: the path selects too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::ApiKeyReader</name>
    <message numerus="yes">
        <source>The text holds %Ln API key(s); the first one is used.</source>
        <translation>
            <numerusform>The text holds %Ln API key; the first one is used.</numerusform>
            <numerusform>The text holds %Ln API keys; the first one is used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::AutoRefresh</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::CaseListModel</name>
    <message numerus="yes">
        <source>%L1 of %Ln case(s), %L2 unreadable</source>
        <translation>
            <numerusform>%L1 of %Ln case, %L2 unreadable</numerusform>
            <numerusform>%L1 of %Ln cases, %L2 unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln case(s), the rest could not be read</source>
        <translation>
            <numerusform>%L1 of %Ln case, the rest could not be read</numerusform>
            <numerusform>%L1 of %Ln cases, the rest could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln case(s)</source>
        <translation>
            <numerusform>%L1 of %Ln case</numerusform>
            <numerusform>%L1 of %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::CertificateFacts</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::ChangeText</name>
    <message numerus="yes">
        <source>%Ln change(s) since %1</source>
        <translation>
            <numerusform>%Ln change since %1</numerusform>
            <numerusform>%Ln changes since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Without a row, because gone: %Ln.</source>
        <comment>%1: a whole sentence</comment>
        <translation>
            <numerusform>%1 Without a row, because gone: %Ln.</numerusform>
            <numerusform>%1 Without a row, because gone: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No changes of the chosen kind(s) since %1: %2.</source>
        <translation>
            <numerusform>No changes of the chosen kind since %1: %2.</numerusform>
            <numerusform>No changes of the chosen kinds since %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::ComposerFooter</name>
    <message numerus="yes">
        <source>%Ln thing(s) to fix</source>
        <translation>
            <numerusform>%Ln thing to fix</numerusform>
            <numerusform>%Ln things to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::ConnectionsDialog</name>
    <message numerus="yes">
        <source>…and %Ln more.</source>
        <translation>
            <numerusform>…and %Ln more.</numerusform>
            <numerusform>…and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) imported, without secrets.</source>
        <translation>
            <numerusform>%Ln connection imported, without secrets.</numerusform>
            <numerusform>%Ln connections imported, without secrets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::Console</name>
    <message numerus="yes">
        <source>%Ln saved connection(s) could not be read and will not be changed. %1</source>
        <translation>
            <numerusform>%Ln saved connection could not be read and will not be changed. %1</numerusform>
            <numerusform>%Ln saved connections could not be read and will not be changed. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::DetailEntries</name>
    <message numerus="yes">
        <source>%Ln more action(s) than can be shown</source>
        <translation>
            <numerusform>%Ln more action than can be shown</numerusform>
            <numerusform>%Ln more actions than can be shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln time(s))</source>
        <comment>command</comment>
        <translation>
            <numerusform>%1 (%Ln time)</numerusform>
            <numerusform>%1 (%Ln times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::DetailPane</name>
    <message numerus="yes">
        <source>%Ln endpoint(s) selected</source>
        <translation>
            <numerusform>%Ln endpoint selected</numerusform>
            <numerusform>%Ln endpoints selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::EndpointInventory</name>
    <message numerus="yes">
        <source>%Ln endpoint(s) matching</source>
        <translation>
            <numerusform>%Ln endpoint matching</numerusform>
            <numerusform>%Ln endpoints matching</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln endpoint(s) matching</source>
        <translation>
            <numerusform>%1 of %Ln endpoint matching</numerusform>
            <numerusform>%1 of %Ln endpoints matching</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading endpoints, until then %Ln endpoint(s) of the last query</source>
        <translation>
            <numerusform>Reading endpoints, until then %Ln endpoint of the last query</numerusform>
            <numerusform>Reading endpoints, until then %Ln endpoints of the last query</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) of the last query</source>
        <translation>
            <numerusform>%Ln endpoint of the last query</numerusform>
            <numerusform>%Ln endpoints of the last query</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shown, %Ln endpoint(s) loaded, Kibana counts %2</source>
        <translation>
            <numerusform>%1 shown, %Ln endpoint loaded, Kibana counts %2</numerusform>
            <numerusform>%1 shown, %Ln endpoints loaded, Kibana counts %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shown, %2 of %Ln endpoint(s) loaded</source>
        <translation>
            <numerusform>%1 shown, %2 of %Ln endpoint loaded</numerusform>
            <numerusform>%1 shown, %2 of %Ln endpoints loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) loaded, not compared with the last look</source>
        <translation>
            <numerusform>%Ln endpoint loaded, not compared with the last look</numerusform>
            <numerusform>%Ln endpoints loaded, not compared with the last look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::EndpointsPage</name>
    <message numerus="yes">
        <source>%Ln endpoint(s) no longer selected: in this order they lie too far apart. Select them again after sorting.</source>
        <translation>
            <numerusform>%Ln endpoint no longer selected: in this order they lie too far apart. Select them again after sorting.</numerusform>
            <numerusform>%Ln endpoints no longer selected: in this order they lie too far apart. Select them again after sorting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::EntriesView</name>
    <message numerus="yes">
        <source>%Ln more not shown here; &quot;Copy all&quot; has them.</source>
        <translation>
            <numerusform>%Ln more not shown here; &quot;Copy all&quot; has them.</numerusform>
            <numerusform>%Ln more not shown here; &quot;Copy all&quot; has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::ExplorerPage</name>
    <message numerus="yes">
        <source>%Ln problem(s) in the form. The request cannot be sent like this.</source>
        <translation>
            <numerusform>%Ln problem in the form. The request cannot be sent like this.</numerusform>
            <numerusform>%Ln problems in the form. The request cannot be sent like this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) in the form. Kibana will probably refuse the request.</source>
        <translation>
            <numerusform>%Ln problem in the form. Kibana will probably refuse the request.</numerusform>
            <numerusform>%Ln problems in the form. Kibana will probably refuse the request.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::ExportController</name>
    <message numerus="yes">
        <source>%Ln endpoint(s) loaded.</source>
        <translation>
            <numerusform>%Ln endpoint loaded.</numerusform>
            <numerusform>%Ln endpoints loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln endpoint(s) loaded.</source>
        <translation>
            <numerusform>%1 of %Ln endpoint loaded.</numerusform>
            <numerusform>%1 of %Ln endpoints loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) written to %1</source>
        <translation>
            <numerusform>%Ln endpoint written to %1</numerusform>
            <numerusform>%Ln endpoints written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::FieldRow</name>
    <message numerus="yes">
        <source>at most %Ln character(s)</source>
        <translation>
            <numerusform>at most %Ln character</numerusform>
            <numerusform>at most %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::FindingsModel</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::NavigationButton</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::OperationHead</name>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::OperationList</name>
    <message numerus="yes">
        <source>%Ln operation(s)</source>
        <translation>
            <numerusform>%Ln operation</numerusform>
            <numerusform>%Ln operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::RequestLogView</name>
    <message numerus="yes">
        <source>%Ln request(s), %L1 failed</source>
        <translation>
            <numerusform>%Ln request, %L1 failed</numerusform>
            <numerusform>%Ln requests, %L1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::TroubleshootingPage</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reeve::ViewsController</name>
    <message numerus="yes">
        <source>%Ln view(s) written to %1</source>
        <translation>
            <numerusform>%Ln view written to %1</numerusform>
            <numerusform>%Ln views written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more cannot be read by this version</source>
        <translation>
            <numerusform>%Ln more cannot be read by this version</numerusform>
            <numerusform>%Ln more cannot be read by this version</numerusform>
        </translation>
    </message>
</context>
</TS>
