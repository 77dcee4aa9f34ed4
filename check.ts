import type { Job } from 'kubernetes-types/batch/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
export const d0: ConfigMap = {
 "apiVersion": "v1",
 "kind": "ConfigMap",
 "metadata": {
  "name": "earshot-list"
 },
 "data": {
  "list.txt": "https://shop.example/\n"
 }
};
export const d1: Job = {
 "apiVersion": "batch/v1",
 "kind": "Job",
 "metadata": {
  "name": "earshot"
 },
 "spec": {
  "completionMode": "Indexed",
  "completions": 10,
  "parallelism": 10,
  "backoffLimitPerIndex": 3,
  "template": {
   "metadata": {
    "labels": {
     "app": "earshot"
    }
   },
   "spec": {
    "restartPolicy": "Never",
    "terminationGracePeriodSeconds": 30,
    "automountServiceAccountToken": false,
    "enableServiceLinks": false,
    "securityContext": {
     "runAsNonRoot": true,
     "runAsUser": 1000,
     "runAsGroup": 1000,
     "fsGroup": 1000,
     "seccompProfile": {
      "type": "RuntimeDefault"
     }
    },
    "containers": [
     {
      "name": "earshot",
      "image": "registry.example/earshot:0.1.0",
      "env": [
       {
        "name": "SHARDS",
        "value": "10"
       }
      ],
      "args": [
       "/bin/sh",
       "-c",
       "# Waits for node, which writes its index, when the pod is told to end.\ntrap : TERM\nnode cli/main.ts --list /list/list.txt --jobs 2 --no-typing \\\n  --shard \"$((JOB_COMPLETION_INDEX + 1))/$SHARDS\" --out \"/results/part-$JOB_COMPLETION_INDEX\"\ncode=$?\n# A page that could not be audited stands in the index. Only what another try can mend is a failure of the pod.\nif [ \"$code\" -eq 1 ]; then exit 0; fi\nexit \"$code\"\n"
      ],
      "resources": {
       "requests": {
        "cpu": "1",
        "memory": "2Gi"
       },
       "limits": {
        "memory": "3Gi"
       }
      },
      "securityContext": {
       "allowPrivilegeEscalation": false,
       "capabilities": {
        "drop": [
         "ALL"
        ]
       }
      },
      "volumeMounts": [
       {
        "name": "list",
        "mountPath": "/list",
        "readOnly": true
       },
       {
        "name": "results",
        "mountPath": "/results"
       },
       {
        "name": "shm",
        "mountPath": "/dev/shm"
       }
      ]
     }
    ],
    "volumes": [
     {
      "name": "list",
      "configMap": {
       "name": "earshot-list"
      }
     },
     {
      "name": "results",
      "persistentVolumeClaim": {
       "claimName": "earshot-results"
      }
     },
     {
      "name": "shm",
      "emptyDir": {
       "medium": "Memory",
       "sizeLimit": "512Mi"
      }
     }
    ]
   }
  }
 }
};
